// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ConstraintInfo;
import dev.athanor.ast.ConstraintTraits;
import dev.athanor.ast.DdlName;
import dev.athanor.ast.Deferral;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the rows of a table keep to; immutable, every method gives a new one. One constraint can be given to many tables.
 *
 * @param <C> the kind of constraint
 */
public sealed interface Constraint<C extends Constraint<C>> extends TableItem
        permits PrimaryKey, ForeignKey, Unique, Check, Exclude {
    /** What was said of it that can be said of every constraint. */
    ConstraintTraits traits();

    /** The same constraint of which something else is said. */
    C with(ConstraintTraits traits);

    /** What it means for one table: its names found there, and its own name chosen by the convention. */
    ConstraintInfo on(Table table);

    /** {@code CONSTRAINT name}; the naming convention of the metadata may put more around it. */
    default C named(String name) {
        return with(traits().named(DdlName.of(name)));
    }

    /** {@code CONSTRAINT name}, whatever the naming convention. */
    default C namedExactly(String name) {
        return with(traits().named(DdlName.exact(name)));
    }

    /** {@code DEFERRABLE}: a transaction may have it checked at its end. */
    default C deferrable() {
        return with(traits().deferral(Deferral.DEFERRABLE));
    }

    /** {@code NOT DEFERRABLE}. */
    default C notDeferrable() {
        return with(traits().deferral(Deferral.NOT_DEFERRABLE));
    }

    /** {@code DEFERRABLE INITIALLY DEFERRED}: it is checked at the end of the transaction. */
    default C initiallyDeferred() {
        return with(traits().deferral(Deferral.INITIALLY_DEFERRED));
    }

    /** {@code DEFERRABLE INITIALLY IMMEDIATE}. */
    default C initiallyImmediate() {
        return with(traits().deferral(Deferral.INITIALLY_IMMEDIATE));
    }

    /** What the database shall keep as its description, where it can (PostgreSQL). */
    default C comment(String text) {
        return with(traits().comment(text));
    }

    /** Makes it on these databases only, named as {@code postgresql}. */
    default C ddlIf(String... dialects) {
        return ddlIf(List.of(dialects)::contains);
    }

    /** Makes it on the databases only whose names the condition holds for. */
    default C ddlIf(Predicate<String> dialect) {
        return with(traits().when(dialect));
    }
}
