// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Clause;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.EntityHandle.Prepared;
import dev.athanor.ast.Node;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.dialect.Spelling;
import org.jspecify.annotations.Nullable;

/** Turns statements into text: the one way from a tree and a dialect to what is sent. */
public final class Compiler {
    private Compiler() {}

    /**
     * Compiles a statement for a dialect.
     *
     * @throws dev.athanor.error.UnsupportedByDialect if the database cannot do it
     * @throws dev.athanor.error.InvalidStatement if no database could
     */
    public static Compiled compile(StatementNode statement, Spelling dialect) {
        return compile(statement, dialect, SchemaNames.AS_DECLARED);
    }

    /** The same where schemas are called otherwise than they were declared. */
    public static Compiled compile(StatementNode statement, Spelling dialect, SchemaNames schemas) {
        long started = System.nanoTime();
        Prepared prepared = prepare(statement);
        Renderer renderer = new Renderer(dialect, prepared == null ? statement : prepared.statement(), false, schemas);
        SqlOut out = renderer.statement();
        return new Compiled(
                out.pieces(),
                out.placeholders(),
                renderer.resultColumns(),
                renderer.products(),
                renderer.leavesDefaultsOpen(),
                prepared == null ? null : prepared.plan(),
                System.nanoTime() - started);
    }

    /** The text of a statement for people to read, with {@code :name} where values go. */
    public static String print(StatementNode statement, Spelling dialect) {
        return print(statement, dialect, false);
    }

    /**
     * The text of a statement with its values in it, for people to read or to run elsewhere; with {@code :name} where a
     * value is still to be given.
     *
     * @throws dev.athanor.error.InvalidValue if a value has no form in the text of a statement
     */
    public static String printWithValues(StatementNode statement, Spelling dialect) {
        return print(statement, dialect, true);
    }

    private static String print(StatementNode statement, Spelling dialect, boolean showsValues) {
        Prepared prepared = prepare(statement);
        StatementNode whole = prepared == null ? ColumnDefaults.allUnmade(statement) : prepared.statement();
        return new Renderer(dialect, whole, showsValues, SchemaNames.AS_DECLARED)
                .statement()
                .printed();
    }

    /** What the layer that knows entities makes of a query for some. */
    private static @Nullable Prepared prepare(StatementNode statement) {
        if (statement instanceof SelectNode select) {
            for (Node column : select.clauses().list(Clause.COLUMNS)) {
                if (column instanceof EntityElement entity) {
                    return entity.handle().prepare(select);
                }
            }
        }
        return null;
    }
}
