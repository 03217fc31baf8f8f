// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.schema.Column;

/**
 * An attribute that is stored in a column.
 *
 * @param hidden whether it is only the foreign key of a reference, without an accessor of its own
 */
public record ColumnMapping(String name, int index, Column<?> column, boolean hidden) implements AttributeMapping {}
