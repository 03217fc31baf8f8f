// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.DialectOption;
import java.util.List;

/** Something that is said of a table as a whole. */
public sealed interface TableTrait extends TableItem {
    /** What the database shall keep as the description of the table. */
    static TableTrait comment(String text) {
        return new Comment(text);
    }

    /** Words between {@code CREATE} and {@code TABLE}, such as {@code TEMPORARY}. */
    static TableTrait prefix(String... words) {
        return new Prefix(List.of(words));
    }

    /**
     * Something that only one database knows: {@code option("mysql", "engine", "InnoDB")}. It is checked against what
     * the dialect declares when the DDL for it is rendered.
     */
    static TableTrait option(String dialect, String name, Object value) {
        return new Option(new DialectOption(dialect, name, value));
    }

    /** See {@link TableTrait#comment}. */
    record Comment(String text) implements TableTrait {}

    /** See {@link TableTrait#prefix}. */
    record Prefix(List<String> words) implements TableTrait {}

    /** See {@link TableTrait#option}. */
    record Option(DialectOption option) implements TableTrait {}
}
