// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import org.jspecify.annotations.Nullable;

/**
 * One column of the foreign key of a reference.
 *
 * @param column its name in the table of the reference
 * @param value the attribute of the other entity's key that says what it holds
 * @param number its number among the attributes
 * @param shared whether an attribute or reference before has the column already
 * @param attribute the attribute whose column it is, if there is one
 */
public record ForeignKeyColumn(
        String column,
        ColumnAttribute value,
        int number,
        boolean shared,
        @Nullable ColumnAttribute attribute) {}
