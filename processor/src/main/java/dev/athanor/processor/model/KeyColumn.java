// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import dev.athanor.processor.model.Attribute.ColumnAttribute;

/**
 * One column of the primary key of an entity.
 *
 * @param column its name in the table of the entity
 * @param value the attribute that says what it holds: its own, or that of the entity that a reference in the key leads to
 */
public record KeyColumn(String column, ColumnAttribute value) {}
