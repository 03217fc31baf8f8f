// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A statement that consists of clauses. */
public sealed interface ClausalNode extends StatementNode
        permits QueryNode, InsertNode, UpdateNode, DeleteNode, MergeNode {
    Clauses clauses();
}
