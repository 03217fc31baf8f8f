// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A node that can be sent to a database by itself. */
public sealed interface StatementNode extends Node permits ClausalNode, TextNode, DdlNode {}
