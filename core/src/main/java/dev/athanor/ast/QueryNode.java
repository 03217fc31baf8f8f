// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A statement that gives rows and can stand inside others: a SELECT, or several joined by a set operator. */
public sealed interface QueryNode extends ClausalNode permits SelectNode, CompoundNode {}
