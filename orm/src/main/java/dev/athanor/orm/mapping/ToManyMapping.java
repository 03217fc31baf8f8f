// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

/** A list of other entities. */
public sealed interface ToManyMapping extends RelationshipMapping permits OneToManyMapping, ManyToManyMapping {}
