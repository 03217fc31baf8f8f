// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.EntityState;
import org.jspecify.annotations.Nullable;

/** A row that was to be changed or deleted is not as it was read: someone else changed or deleted it meanwhile. */
public final class StaleRow extends AthanorException {
    private static final long serialVersionUID = 1L;

    private final String object;
    private final transient @Nullable Object expected;
    private final transient @Nullable Object found;

    private StaleRow(String object, @Nullable Object expected, @Nullable Object found, String sentence) {
        super(ErrorCode.STALE_ROW, sentence);
        this.object = object;
        this.expected = expected;
        this.found = found;
    }

    /** The row is not there any more. */
    static StaleRow gone(EntityState state, @Nullable Object expected, String what) {
        return new StaleRow(
                state.describe(),
                expected,
                null,
                "The row of " + state.describe() + " was to be " + what
                        + " and is not there any more. Roll back, and read it again before changing it.");
    }

    /** The row is there, with another version. */
    public static StaleRow changed(EntityState state, @Nullable Object expected, @Nullable Object found, String what) {
        return new StaleRow(
                state.describe(),
                expected,
                found,
                "The row of " + state.describe() + " was to be " + what + " as version " + expected
                        + ", and is version " + found
                        + " by now: someone else changed it meanwhile. Roll back, and read it again before changing it.");
    }

    /** Two objects are not linked any more. */
    static StaleRow unlinked(LinkWriter.Link link) {
        return new StaleRow(
                link.first().describe(),
                null,
                null,
                "The link " + link
                        + " was to be deleted and is not there any more. Roll back, and read the list again.");
    }

    /** The unit of work may succeed when it is done anew, since it reads the row again then. */
    @Override
    public boolean isRetryable() {
        return true;
    }

    /** The object as messages name it: {@code User#7}. */
    public String object() {
        return object;
    }

    /** The version that was read, or null if the entity has no versions. */
    public @Nullable Object expectedVersion() {
        return expected;
    }

    /** The version that the row has by now, or null if it is gone. */
    public @Nullable Object foundVersion() {
        return found;
    }
}
