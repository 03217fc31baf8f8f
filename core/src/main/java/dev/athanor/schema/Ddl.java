// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.AddColumn;
import dev.athanor.ast.AddConstraint;
import dev.athanor.ast.ConstraintInfo;
import dev.athanor.ast.ConstraintTraits;
import dev.athanor.ast.CreateIndex;
import dev.athanor.ast.CreateSchema;
import dev.athanor.ast.CreateSequence;
import dev.athanor.ast.CreateTable;
import dev.athanor.ast.CreateTableAs;
import dev.athanor.ast.CreateType;
import dev.athanor.ast.CreateView;
import dev.athanor.ast.DdlNode;
import dev.athanor.ast.DdlText;
import dev.athanor.ast.DropColumn;
import dev.athanor.ast.DropConstraint;
import dev.athanor.ast.DropIndex;
import dev.athanor.ast.DropSchema;
import dev.athanor.ast.DropSequence;
import dev.athanor.ast.DropTable;
import dev.athanor.ast.DropType;
import dev.athanor.ast.DropView;
import dev.athanor.ast.SetComment;
import dev.athanor.ast.SqlTarget;
import dev.athanor.ast.TableInfo.IndexInfo;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Statement;
import dev.athanor.type.SqlType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One statement that makes, changes or removes something, to be run or printed by itself:
 * {@code connection.execute(Ddl.dropTable(page, IF_EXISTS))}. What a database cannot do is refused when it is rendered.
 */
public final class Ddl implements Statement {
    private final DdlNode node;
    private final Predicate<String> when;

    private Ddl(DdlNode node, Predicate<String> when) {
        this.node = node;
        this.when = when;
    }

    private static Ddl of(DdlNode node) {
        return new Ddl(node, ConstraintTraits.EVERYWHERE);
    }

    /** What a statement is told besides. */
    public enum Wish {
        IF_EXISTS,
        IF_NOT_EXISTS,
        /** What depends on it goes too. */
        CASCADE,
        OR_REPLACE
    }

    private static boolean has(Wish wish, Wish... wishes) {
        return List.of(wishes).contains(wish);
    }

    /** What the statement understands of what it is told. */
    private static void only(List<Wish> known, Wish... wishes) {
        for (Wish wish : wishes) {
            if (!known.contains(wish)) {
                throw new InvalidStatement(
                        ErrorCode.INVALID_STATEMENT, wish + " means nothing here; what does is " + known + ".");
            }
        }
    }

    private static final List<Wish> CREATING = List.of(Wish.IF_NOT_EXISTS);
    private static final List<Wish> DROPPING = List.of(Wish.IF_EXISTS);
    private static final List<Wish> CASCADING = List.of(Wish.IF_EXISTS, Wish.CASCADE);

    /** {@code CREATE TABLE …}, without the table's indexes. */
    public static Ddl createTable(Table table, Wish... wishes) {
        only(CREATING, wishes);
        return of(new CreateTable(table).ifNotExists(has(Wish.IF_NOT_EXISTS, wishes)));
    }

    /** {@code DROP TABLE …}. */
    public static Ddl dropTable(Table table, Wish... wishes) {
        only(CASCADING, wishes);
        return of(new DropTable(table, has(Wish.IF_EXISTS, wishes), has(Wish.CASCADE, wishes)));
    }

    /** {@code CREATE VIEW … AS …}. */
    public static Ddl createView(View view, Wish... wishes) {
        only(List.of(Wish.IF_NOT_EXISTS, Wish.OR_REPLACE), wishes);
        return of(new CreateView(view, has(Wish.OR_REPLACE, wishes), has(Wish.IF_NOT_EXISTS, wishes)));
    }

    /** {@code DROP VIEW …}. */
    public static Ddl dropView(View view, Wish... wishes) {
        only(CASCADING, wishes);
        return of(new DropView(view, has(Wish.IF_EXISTS, wishes), has(Wish.CASCADE, wishes)));
    }

    /** {@code CREATE TABLE … AS SELECT …}: the table has the columns of the query and its rows. */
    public static Ddl createTableAs(Table table, SelectBase<?> query, Wish... wishes) {
        only(CREATING, wishes);
        return of(new CreateTableAs(table, query.node(), has(Wish.IF_NOT_EXISTS, wishes)));
    }

    /** {@code CREATE INDEX … ON table}. */
    public static Ddl createIndex(Table table, Index index, Wish... wishes) {
        return createIndex(table, index.on(table), wishes);
    }

    /** {@code CREATE INDEX … ON table}, of an index that the table has. */
    public static Ddl createIndex(Table table, IndexInfo index, Wish... wishes) {
        only(CREATING, wishes);
        return of(new CreateIndex(table, index, has(Wish.IF_NOT_EXISTS, wishes)));
    }

    /** {@code DROP INDEX …}. */
    public static Ddl dropIndex(Table table, Index index, Wish... wishes) {
        return dropIndex(table, index.on(table), wishes);
    }

    /** {@code DROP INDEX …}, of an index that the table has. */
    public static Ddl dropIndex(Table table, IndexInfo index, Wish... wishes) {
        only(DROPPING, wishes);
        return of(new DropIndex(table, index, has(Wish.IF_EXISTS, wishes)));
    }

    /** {@code ALTER TABLE … ADD CONSTRAINT …}. */
    public static Ddl addConstraint(Table table, Constraint<?> constraint) {
        return of(new AddConstraint(table, constraint.on(table)));
    }

    /** {@code ALTER TABLE … DROP CONSTRAINT …}. */
    public static Ddl dropConstraint(Table table, Constraint<?> constraint, Wish... wishes) {
        return dropConstraint(table, constraint.on(table), wishes);
    }

    /** {@code ALTER TABLE … DROP CONSTRAINT …}, of a constraint that the table has. */
    public static Ddl dropConstraint(Table table, ConstraintInfo constraint, Wish... wishes) {
        only(CASCADING, wishes);
        return of(new DropConstraint(table, constraint, has(Wish.IF_EXISTS, wishes), has(Wish.CASCADE, wishes)));
    }

    /** {@code ALTER TABLE … ADD COLUMN …}, of a column that the description of the table has already. */
    public static Ddl addColumn(Column<?> column, Wish... wishes) {
        only(CREATING, wishes);
        return of(new AddColumn(column.table(), column.info(), has(Wish.IF_NOT_EXISTS, wishes)));
    }

    /** {@code ALTER TABLE … DROP COLUMN …}. */
    public static Ddl dropColumn(Table table, String column, Wish... wishes) {
        only(CASCADING, wishes);
        return of(new DropColumn(table, column, has(Wish.IF_EXISTS, wishes), has(Wish.CASCADE, wishes)));
    }

    /** {@code CREATE SEQUENCE …}. */
    public static Ddl createSequence(Sequence sequence, Wish... wishes) {
        only(CREATING, wishes);
        return of(new CreateSequence(sequence, has(Wish.IF_NOT_EXISTS, wishes)));
    }

    /** {@code DROP SEQUENCE …}. */
    public static Ddl dropSequence(Sequence sequence, Wish... wishes) {
        only(DROPPING, wishes);
        return of(new DropSequence(sequence, has(Wish.IF_EXISTS, wishes)));
    }

    /** {@code CREATE TYPE … AS ENUM (…)}, for a native enum where that is a type of its own (PostgreSQL). */
    public static Ddl createType(SqlType<?> nativeEnum) {
        return of(new CreateType(nativeEnum));
    }

    /** {@code DROP TYPE …}. */
    public static Ddl dropType(SqlType<?> nativeEnum, Wish... wishes) {
        only(CASCADING, wishes);
        return of(new DropType(nativeEnum, has(Wish.IF_EXISTS, wishes), has(Wish.CASCADE, wishes)));
    }

    /** {@code CREATE SCHEMA …}. */
    public static Ddl createSchema(String name, Wish... wishes) {
        only(CREATING, wishes);
        return of(new CreateSchema(name, has(Wish.IF_NOT_EXISTS, wishes)));
    }

    /** {@code DROP SCHEMA …}. */
    public static Ddl dropSchema(String name, Wish... wishes) {
        only(CASCADING, wishes);
        return of(new DropSchema(name, has(Wish.IF_EXISTS, wishes), has(Wish.CASCADE, wishes)));
    }

    /** {@code COMMENT ON TABLE …}: what is said of a table; null takes it away. */
    public static Ddl comment(Table table, @Nullable String text) {
        return of(new SetComment(SetComment.Subject.TABLE, table, null, text));
    }

    /** {@code COMMENT ON COLUMN …}: what is said of a column; null takes it away. */
    public static Ddl comment(Column<?> column, @Nullable String text) {
        return of(new SetComment(SetComment.Subject.COLUMN, column.table(), column.name(), text));
    }

    /** A statement in the database's own words. */
    public static Ddl text(String sql) {
        return of(new DdlText(sql));
    }

    /** The same for these databases only, where it is run by {@code createAll} or {@code dropAll}. */
    public Ddl ddlIf(String... dialects) {
        return ddlIf(List.of(dialects)::contains);
    }

    /** The same for the databases only whose names the condition holds for. */
    public Ddl ddlIf(Predicate<String> dialect) {
        return new Ddl(node, dialect);
    }

    boolean isFor(SqlTarget dialect) {
        return when.test(dialect.name());
    }

    @Override
    public DdlNode node() {
        return node;
    }

    @Override
    public String toString() {
        return standardSql();
    }
}
