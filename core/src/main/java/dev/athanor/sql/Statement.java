// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.SqlTarget;
import dev.athanor.ast.StatementNode;

/** Something that can be sent to a database, or printed. */
public interface Statement {
    StatementNode node();

    /**
     * The SQL as one database spells it, with {@code :name} where values go.
     *
     * @throws dev.athanor.error.UnsupportedByDialect if that database cannot do it
     */
    default String sql(SqlTarget dialect) {
        return dialect.print(node());
    }

    /** The SQL of no database in particular, for people to read: what {@code toString()} shows. */
    default String standardSql() {
        return sql(StandardPrinter.INSTANCE);
    }

    /**
     * Whether another statement says the same, with any values: the same standard text, in which names that are made up are
     * counted from one in both and lists may be of any length, and values of the same types.
     */
    default boolean compare(Statement other) {
        return Comparison.of(node()).equals(Comparison.of(other.node()));
    }

    /**
     * The SQL as one database spells it, with the values in it: to read, or to try elsewhere. To run a statement, leave
     * its values parameters.
     *
     * @throws dev.athanor.error.UnsupportedByDialect if that database cannot do it
     * @throws dev.athanor.error.InvalidValue if a value has no form in the text of a statement
     */
    default String sqlWithValues(SqlTarget dialect) {
        return dialect.printWithValues(node());
    }
}
