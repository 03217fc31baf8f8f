// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A statement that makes, changes or removes something that a database is made of. */
public sealed interface DdlNode extends StatementNode
        permits CreateTable,
                DropTable,
                CreateView,
                DropView,
                CreateIndex,
                DropIndex,
                AddConstraint,
                DropConstraint,
                AddColumn,
                DropColumn,
                CreateSequence,
                DropSequence,
                CreateType,
                DropType,
                CreateSchema,
                DropSchema,
                SetComment,
                CreateTableAs,
                DdlText {
    <R> R accept(DdlVisitor<R> visitor);

    @Override
    default <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitDdl(this);
    }
}
