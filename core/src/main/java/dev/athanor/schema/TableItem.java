// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

/** What a table is made of: columns, constraints, indexes, and what is said of the whole. */
public sealed interface TableItem permits Column, Constraint, Index, TableTrait, Template {}
