// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of every constraint.
 *
 * @param name its name, or null when the database shall choose one
 * @param comment what is said of it in the database, or null
 * @param when the short names of the dialects that it is for
 */
public record ConstraintTraits(
        @Nullable DdlName name, Deferral deferral, @Nullable String comment, Predicate<String> when) {
    /** On every database; compared by identity. */
    public static final Predicate<String> EVERYWHERE = dialect -> true;

    /** Nothing was said. */
    public static final ConstraintTraits NONE = new ConstraintTraits(null, Deferral.UNSAID, null, EVERYWHERE);

    public ConstraintTraits named(@Nullable DdlName changed) {
        return new ConstraintTraits(changed, deferral, comment, when);
    }

    public ConstraintTraits deferral(Deferral changed) {
        return new ConstraintTraits(name, changed, comment, when);
    }

    public ConstraintTraits comment(@Nullable String changed) {
        return new ConstraintTraits(name, deferral, changed, when);
    }

    public ConstraintTraits when(Predicate<String> changed) {
        return new ConstraintTraits(name, deferral, comment, changed);
    }
}
