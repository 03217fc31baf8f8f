// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** A column of a source of rows that is no table: its name and the type of its values. */
public record SourceColumn(String name, SqlType<?> type) {}
