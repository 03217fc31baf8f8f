// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.ast.StatementOption;

/** How all relationships are loaded that no other option names, of all objects that a statement loads. */
public record AnyRelationship(Strategy strategy) implements StatementOption {}
