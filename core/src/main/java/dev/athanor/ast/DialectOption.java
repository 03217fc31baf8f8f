// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * Something that only one database knows, such as MySQL's {@code ENGINE}; others do not see it.
 *
 * @param dialect the short name of the database, such as {@code mysql}
 * @param name one that the dialect declares, such as {@code engine}
 * @param value of the class that the dialect wants for it
 */
public record DialectOption(String dialect, String name, Object value) {}
