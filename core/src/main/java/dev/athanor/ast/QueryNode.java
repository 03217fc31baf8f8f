// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A statement that gives rows and can stand inside others: a SELECT, several joined by a set operator, a text. */
public sealed interface QueryNode extends ClausalNode permits SelectNode, CompoundNode, TextQuery {}
