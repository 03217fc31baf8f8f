// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A wish that goes with a statement; compared by value, since it is part of what the statement compiles to. */
public interface StatementOption {}
