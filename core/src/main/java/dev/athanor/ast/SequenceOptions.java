// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a sequence or identity column run; null is for what was not said.
 *
 * @param noMinimum whether {@code NO MINVALUE} was said
 * @param noMaximum whether {@code NO MAXVALUE} was said
 * @param cycle whether it begins again at the end
 * @param cache how many numbers are taken at once
 * @param order whether numbers are given in the order in which they are asked for (Oracle)
 */
public record SequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        boolean noMinimum,
        boolean noMaximum,
        @Nullable Boolean cycle,
        @Nullable Long cache,
        @Nullable Boolean order) {
    /** Nothing was said. */
    public static final SequenceOptions NONE =
            new SequenceOptions(null, null, null, null, false, false, null, null, null);

    public SequenceOptions start(long value) {
        return new SequenceOptions(value, increment, minimum, maximum, noMinimum, noMaximum, cycle, cache, order);
    }

    public SequenceOptions increment(long value) {
        return new SequenceOptions(start, value, minimum, maximum, noMinimum, noMaximum, cycle, cache, order);
    }

    public SequenceOptions minimum(@Nullable Long value) {
        return new SequenceOptions(start, increment, value, maximum, value == null, noMaximum, cycle, cache, order);
    }

    public SequenceOptions maximum(@Nullable Long value) {
        return new SequenceOptions(start, increment, minimum, value, noMinimum, value == null, cycle, cache, order);
    }

    public SequenceOptions cycle(boolean so) {
        return new SequenceOptions(start, increment, minimum, maximum, noMinimum, noMaximum, so, cache, order);
    }

    public SequenceOptions cache(long value) {
        return new SequenceOptions(start, increment, minimum, maximum, noMinimum, noMaximum, cycle, value, order);
    }

    public SequenceOptions order(boolean so) {
        return new SequenceOptions(start, increment, minimum, maximum, noMinimum, noMaximum, cycle, cache, so);
    }
}
