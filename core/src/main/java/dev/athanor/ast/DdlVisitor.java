// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * One method for every statement of DDL, none with a default.
 *
 * @param <R> what a pass makes of a statement
 */
public interface DdlVisitor<R> {
    R visitCreateTable(CreateTable node);

    R visitDropTable(DropTable node);

    R visitCreateView(CreateView node);

    R visitDropView(DropView node);

    R visitCreateIndex(CreateIndex node);

    R visitDropIndex(DropIndex node);

    R visitAddConstraint(AddConstraint node);

    R visitDropConstraint(DropConstraint node);

    R visitAddColumn(AddColumn node);

    R visitDropColumn(DropColumn node);

    R visitCreateSequence(CreateSequence node);

    R visitDropSequence(DropSequence node);

    R visitCreateType(CreateType node);

    R visitDropType(DropType node);

    R visitCreateSchema(CreateSchema node);

    R visitDropSchema(DropSchema node);

    R visitSetComment(SetComment node);

    R visitCreateTableAs(CreateTableAs node);

    R visitDdlText(DdlText node);
}
