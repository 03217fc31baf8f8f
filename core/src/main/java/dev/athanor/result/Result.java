// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.NoRowFound;
import dev.athanor.error.ResultError;
import dev.athanor.error.SeveralRowsFound;
import dev.athanor.sql.Row;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a statement answered: its rows, read from the database as they are asked for, or the number of rows it changed.
 *
 * <p>The rows can be had once. When the last one has been read the result gives back what it holds, and is empty from
 * then on; {@link #first()}, {@link #one()} and their like close it at once.
 *
 * @param <T> what becomes of each row
 */
public final class Result<T extends @Nullable Object> implements Iterable<T>, AutoCloseable {
    /** The number of rows of which nobody knows it, such as those of a query. */
    public static final long UNKNOWN = -1;

    private static final RowKeys NO_KEYS = RowKeys.named(List.of());

    private enum State {
        OPEN,
        EXHAUSTED,
        CLOSED
    }

    private final @Nullable RowFeed<T> feed;
    private final RowKeys keys;
    private final long rowCount;
    private final @Nullable Supplier<Row> primaryKey;
    private State state = State.OPEN;

    private Result(@Nullable RowFeed<T> feed, RowKeys keys, long rowCount, @Nullable Supplier<Row> primaryKey) {
        this.feed = feed;
        this.keys = keys;
        this.rowCount = rowCount;
        this.primaryKey = primaryKey;
    }

    /** The rows of a feed. */
    public static <T extends @Nullable Object> Result<T> over(RowFeed<T> feed, RowKeys keys) {
        return new Result<>(feed, keys, UNKNOWN, null);
    }

    /** Rows that are there already. */
    public static <T extends @Nullable Object> Result<T> of(List<T> rows) {
        return of(rows, NO_KEYS);
    }

    /** Rows that are there already, and by what their elements can be asked for. */
    public static <T extends @Nullable Object> Result<T> of(List<T> rows, RowKeys keys) {
        return over(new ListFeed<>(rows.iterator()), keys);
    }

    /** What a statement without rows did. */
    public static <T extends @Nullable Object> Result<T> changed(long rowCount) {
        return new Result<>(null, NO_KEYS, rowCount, null);
    }

    /** What an INSERT of one row did. */
    public static <T extends @Nullable Object> Result<T> inserted(long rowCount, Supplier<Row> primaryKey) {
        return new Result<>(null, NO_KEYS, rowCount, primaryKey);
    }

    /** How many rows the statement inserted, matched for update or deleted; {@link #UNKNOWN} for a query. */
    public long rowCount() {
        return rowCount;
    }

    /**
     * The primary key of the one row that was inserted, in the order of the table; null in it stands for a value that
     * only the database knows.
     *
     * @throws ResultError if the statement was no INSERT of one row of a table with a key, or one with a RETURNING clause
     */
    public Row insertedPrimaryKey() {
        if (primaryKey == null) {
            throw new ResultError(
                    ErrorCode.NO_SUCH_ELEMENT,
                    "Only an INSERT of one row without returning(…), into a table with a primary key, tells that key."
                            + " For several rows use returning(…).");
        }
        return primaryKey.get();
    }

    /** Whether the statement has rows to give, were it none at all. */
    public boolean returnsRows() {
        return feed != null;
    }

    /** The names of the elements of each row. */
    public List<String> keys() {
        return keys.names();
    }

    /** All rows that are left. */
    public List<T> all() {
        List<T> rows = new ArrayList<>();
        RowFeed<T> open = feed();
        while (advance(open)) {
            rows.add(open.read());
        }
        return rows;
    }

    /** The next row, or null if there is none; closes the result. */
    public @Nullable T first() {
        RowFeed<T> open = feed();
        try {
            return advance(open) ? open.read() : null;
        } finally {
            close();
        }
    }

    /**
     * The one row there is; closes the result.
     *
     * @throws NoRowFound if there is none
     * @throws SeveralRowsFound if there are more
     */
    public T one() {
        RowFeed<T> open = feed();
        try {
            if (!advance(open)) {
                throw new NoRowFound();
            }
            return only(open);
        } finally {
            close();
        }
    }

    /**
     * The one row there is, or null if there is none; closes the result.
     *
     * @throws SeveralRowsFound if there are more
     */
    public @Nullable T oneOrNull() {
        RowFeed<T> open = feed();
        try {
            return advance(open) ? only(open) : null;
        } finally {
            close();
        }
    }

    private T only(RowFeed<T> open) {
        T row = open.read();
        if (advance(open)) {
            throw new SeveralRowsFound();
        }
        return row;
    }

    /** The first element of the next row, or null if there is no row or the element is NULL; closes the result. */
    public @Nullable Object scalar() {
        T row = first();
        return row instanceof Row elements ? elements.get(0) : row;
    }

    /** The first element of each row. */
    public Result<@Nullable Object> scalars() {
        return view(row -> row instanceof Row elements ? elements.get(0) : row);
    }

    /** One element of each row, by position from 0. */
    public Result<@Nullable Object> scalars(int position) {
        return view(row -> row(row).get(position));
    }

    /** One element of each row, by name. */
    public Result<@Nullable Object> scalars(String name) {
        return view(row -> row(row).get(name));
    }

    /** One element of each row, by the expression that it is. */
    public <E> Result<@Nullable E> scalars(Selectable<E> element) {
        return view(row -> row(row).get(element));
    }

    /** Each row as a map from names to elements. */
    public Result<Map<String, @Nullable Object>> mappings() {
        return view(row -> row(row).asMap());
    }

    /** The rows that are left, each of those that equal each other only once; the rows seen so far are kept for that. */
    public Result<T> unique() {
        RowFeed<T> open = feed();
        Set<T> seen = new HashSet<>();
        return new Result<>(
                new RowFeed<T>() {
                    private @Nullable T current;

                    @Override
                    public boolean next() {
                        while (advance(feed())) {
                            T row = open.read();
                            if (seen.add(row)) {
                                current = row;
                                return true;
                            }
                        }
                        return false;
                    }

                    @Override
                    @SuppressWarnings("NullAway") // it was read as a row
                    public T read() {
                        return current;
                    }

                    @Override
                    public void close() {
                        closeIfOpen();
                    }
                },
                keys,
                rowCount,
                null);
    }

    /** The rows that are left in lists of so many, the last of which may be shorter. */
    public Iterable<List<T>> partitions(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a list of " + size + " rows never ends");
        }
        Iterator<T> rows = iterator();
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<T> next() {
                List<T> part = new ArrayList<>(size);
                part.add(rows.next());
                while (part.size() < size && rows.hasNext()) {
                    part.add(rows.next());
                }
                return part;
            }
        };
    }

    private static Row row(@Nullable Object row) {
        if (row instanceof Row elements) {
            return elements;
        }
        throw new ResultError(
                ErrorCode.NO_SUCH_ELEMENT,
                "This result holds no rows of named elements, but what its query makes of each row.");
    }

    /** The rows that are left, each as something else; both results read on where the other stopped. */
    private <U extends @Nullable Object> Result<U> view(Function<T, U> change) {
        RowFeed<T> open = feed();
        return new Result<>(
                new RowFeed<U>() {
                    @Override
                    public boolean next() {
                        return advance(feed());
                    }

                    @Override
                    public U read() {
                        return change.apply(open.read());
                    }

                    @Override
                    public void close() {
                        closeIfOpen();
                    }
                },
                keys,
                rowCount,
                null);
    }

    /** The rows that are left; closing the stream, or coming to its end, closes the result. */
    public Stream<T> stream() {
        Spliterator<T> rows = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(rows, false).onClose(this::close);
    }

    @Override
    public Iterator<T> iterator() {
        RowFeed<T> open = feed();
        return new Iterator<>() {
            private boolean waiting;

            @Override
            public boolean hasNext() {
                if (!waiting) {
                    waiting = advance(feed());
                }
                return waiting;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                waiting = false;
                return open.read();
            }
        };
    }

    private RowFeed<T> feed() {
        RowFeed<T> open = feed;
        if (open == null) {
            throw new ResultError(
                    ErrorCode.NO_ROWS_RETURNED,
                    "The statement returns no rows. rowCount() tells how many it changed; returning(…) makes it return them.");
        }
        if (state == State.CLOSED) {
            throw new ClosedResource(
                    ErrorCode.CLOSED,
                    "This result is closed. first(), one() and their like close it: keep what they return, or call all() instead.");
        }
        return open;
    }

    private boolean advance(RowFeed<T> open) {
        if (state == State.OPEN && open.next()) {
            return true;
        }
        if (state == State.OPEN) {
            state = State.EXHAUSTED;
            open.close();
        }
        return false;
    }

    private void closeIfOpen() {
        if (state == State.OPEN) {
            close();
        }
    }

    /** Gives back what the result holds; more than once does nothing. */
    @Override
    public void close() {
        RowFeed<T> open = feed;
        if (open != null && state == State.OPEN) {
            open.close();
        }
        state = State.CLOSED;
    }

    /** Rows that are there already. */
    private static final class ListFeed<T extends @Nullable Object> implements RowFeed<T> {
        private final Iterator<T> rows;

        private ListFeed(Iterator<T> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            return rows.hasNext();
        }

        @Override
        public T read() {
            return rows.next();
        }

        @Override
        public void close() {}
    }
}
