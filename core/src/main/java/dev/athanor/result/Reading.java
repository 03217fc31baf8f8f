// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The rows of a feed, and how far they were read; a result and its views share how far. */
final class Reading<T extends @Nullable Object> {
    private enum State {
        OPEN,
        EXHAUSTED,
        CLOSED
    }

    /** What the readings of one result have in common. */
    private static final class Progress {
        private State state = State.OPEN;
    }

    private final RowFeed<T> feed;
    private final Progress progress;

    private Reading(RowFeed<T> feed, Progress progress) {
        this.feed = feed;
        this.progress = progress;
    }

    static <T extends @Nullable Object> Reading<T> of(RowFeed<T> feed) {
        return new Reading<>(feed, new Progress());
    }

    /** A feed that gives the rows of this one in another way, and reads on where this one stopped. */
    <U extends @Nullable Object> Reading<U> view(RowFeed<U> other) {
        return new Reading<>(other, progress);
    }

    /** What the rows come from, for a view of them. */
    RowFeed<T> feed() {
        return feed;
    }

    /** Refuses to go on once the result was closed; one that was read to its end is only empty. */
    void requireOpen() {
        if (progress.state == State.CLOSED) {
            throw new ClosedResource(
                    ErrorCode.CLOSED,
                    "This result is closed. first(), one() and their like close it: keep what they return, or call all() instead.");
        }
    }

    /** Goes to the next row; after the last one, gives back what the feed holds. */
    boolean next() {
        requireOpen();
        if (progress.state == State.EXHAUSTED) {
            return false;
        }
        if (feed.next()) {
            return true;
        }
        progress.state = State.EXHAUSTED;
        feed.close();
        return false;
    }

    T read() {
        return feed.read();
    }

    void close() {
        if (progress.state == State.OPEN) {
            feed.close();
        }
        progress.state = State.CLOSED;
    }
}
