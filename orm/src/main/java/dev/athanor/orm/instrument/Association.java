// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/**
 * What association objects lead to, as if there were none between: in a model,
 * {@code default List<Course> courses() { return Association.list(getEnrolments(), Enrolment::getCourse, course -> new Enrolment().course(course)); }}.
 */
public final class Association {
    private Association() {}

    /**
     * The list of what the objects in between lead to; whatever is done to it is done to the list of those.
     *
     * @param between the list of the association objects
     * @param of what one of them leads to
     * @param maker makes one for what is added
     */
    public static <A, T> List<T> list(List<A> between, Function<? super A, T> of, Function<? super T, A> maker) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return of.apply(between.get(index));
            }

            @Override
            public int size() {
                return between.size();
            }

            @Override
            public void add(int index, T item) {
                between.add(index, maker.apply(item));
            }

            @Override
            public T set(int index, T item) {
                T before = get(index);
                if (before != item) {
                    between.set(index, maker.apply(item));
                }
                return before;
            }

            @Override
            public T remove(int index) {
                T before = get(index);
                between.remove(index);
                return before;
            }
        };
    }
}
