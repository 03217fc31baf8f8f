// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The handle of the one other entity that refers to this one: a path to join along, a getter and setter for objects.
 *
 * @param <E> the class of the entity
 * @param <T> the class of the entity at the other side, which has the foreign key
 */
public final class OneToOne<E extends Managed, T extends Managed> implements RelationshipHandle<E, T> {
    private final ToMany<E, T> referrers;

    OneToOne(ToMany<E, T> referrers) {
        this.referrers = referrers;
    }

    @Override
    public Class<E> ownerClass() {
        return referrers.ownerClass();
    }

    @Override
    public ToManyMapping mapping() {
        return referrers.mapping();
    }

    /**
     * The object that refers to this one, loaded first if it is not there; null if there is none.
     *
     * @throws SeveralReferrers if there are several
     */
    public @Nullable T get(E entity) {
        List<T> all = referrers.get(entity);
        if (all.size() > 1) {
            throw new SeveralReferrers(entity, this, all.size());
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** Lets another object refer to this one, or none for null; what did so before refers to nothing then. */
    public void set(E entity, @Nullable T value) {
        referrers.set(entity, value == null ? List.of() : List.of(value));
    }

    @Override
    public OneToOne<E, T> of(Aliased<? extends E> source) {
        return new OneToOne<>(referrers.of(source));
    }

    @Override
    public OneToOne<E, T> ofType(Aliased<? extends T> target) {
        return new OneToOne<>(referrers.ofType(target));
    }

    @Override
    public OneToOne<E, T> ofType(Class<? extends T> child) {
        return new OneToOne<>(referrers.ofType(child));
    }

    @Override
    public OneToOne<E, T> and(Condition criteria) {
        return new OneToOne<>(referrers.and(criteria));
    }

    /** There is an object that refers to this one and meets all these conditions: {@code EXISTS (SELECT 1 FROM …)}. */
    public Condition has(Condition... conditions) {
        return referrers.any(conditions);
    }

    @Override
    public Route route() {
        return referrers.route();
    }

    @Override
    public String toString() {
        return referrers.toString();
    }

    /** Several rows refer to one where one should at most. */
    public static final class SeveralReferrers extends AthanorException {
        private static final long serialVersionUID = 1L;

        SeveralReferrers(Managed entity, OneToOne<?, ?> reference, int found) {
            super(ErrorCode.WRONG_STATE, sentence(entity, reference, found));
        }

        private static String sentence(Managed entity, OneToOne<?, ?> reference, int found) {
            EntityState state = entity.$state();
            return (state == null ? entity.$type().name() + "#new" : state.describe()) + '.' + reference.name()
                    + " is one "
                    + reference.mapping().target().name() + ", and " + found
                    + " refer to it. Delete what is too many, and make the foreign key unique.";
        }
    }
}
