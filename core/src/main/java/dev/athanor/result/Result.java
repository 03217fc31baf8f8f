// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.NoRowFound;
import dev.athanor.error.ResultError;
import dev.athanor.error.SeveralRowsFound;
import dev.athanor.sql.Row;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * then on; {@link #first()}, {@link #one()} and their like close it at once. Views, such as {@link #scalars()} and
 * {@link #columns(int...)}, read from the same rows as the result itself. The end of the transaction is also the end of
 * rows that were not read by then.
 *
 * @param <T> what becomes of each row
 */
public final class Result<T extends @Nullable Object> implements Scalars<T>, Iterable<T>, AutoCloseable {
    /** The number of rows of which nobody knows it, such as those of a query. */
    public static final long UNKNOWN = -1;

    private static final RowKeys NO_KEYS = RowKeys.named(List.of());

    private final @Nullable Reading<T> reading;
    private final RowKeys keys;
    private final long rowCount;
    private final @Nullable Supplier<List<Row>> primaryKeys;

    private Result(
            @Nullable Reading<T> reading, RowKeys keys, long rowCount, @Nullable Supplier<List<Row>> primaryKeys) {
        this.reading = reading;
        this.keys = keys;
        this.rowCount = rowCount;
        this.primaryKeys = primaryKeys;
    }

    /** The rows of a feed. */
    public static <T extends @Nullable Object> Result<T> over(RowFeed<T> feed, RowKeys keys) {
        return new Result<>(Reading.of(feed), keys, UNKNOWN, null);
    }

    /** Rows that are there already. */
    public static <T extends @Nullable Object> Result<T> of(List<T> rows) {
        return of(rows, NO_KEYS);
    }

    /** Rows that are there already, and by what their elements can be asked for. */
    public static <T extends @Nullable Object> Result<T> of(List<T> rows, RowKeys keys) {
        return over(new ListFeed<>(rows), keys);
    }

    /** What a statement without rows did. */
    public static <T extends @Nullable Object> Result<T> changed(long rowCount) {
        return new Result<>(null, NO_KEYS, rowCount, null);
    }

    /** What an INSERT without RETURNING did; the keys are asked for at most once for each question. */
    public static <T extends @Nullable Object> Result<T> inserted(long rowCount, Supplier<List<Row>> primaryKeys) {
        return new Result<>(null, NO_KEYS, rowCount, primaryKeys);
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
        List<Row> known = insertedPrimaryKeyRows();
        if (known.size() != 1) {
            throw new ResultError(
                    ErrorCode.NO_SUCH_ELEMENT,
                    "The statement inserted " + known.size()
                            + " rows. insertedPrimaryKeyRows() gives the keys that were"
                            + " given for them; for those that the database makes, use returning(…).");
        }
        return known.get(0);
    }

    /**
     * The primary key of each row that was inserted, in the order in which they were given. Of the rows of a batch, the
     * database does not tell what it made: null stands for it.
     *
     * @throws ResultError if the statement was no INSERT of rows of a table with a key, or one with a RETURNING clause
     */
    public List<Row> insertedPrimaryKeyRows() {
        if (primaryKeys == null) {
            throw new ResultError(
                    ErrorCode.NO_SUCH_ELEMENT,
                    "Only an INSERT with values and without returning(…), into a table with a primary key, tells the"
                            + " keys of its rows. Use returning(…), and read them like the rows of a query.");
        }
        return primaryKeys.get();
    }

    /** Whether the statement has rows to give, were it none at all. */
    public boolean returnsRows() {
        return reading != null;
    }

    /** The names of the elements of each row. */
    @Override
    public List<String> keys() {
        return keys.names();
    }

    /** All rows that are left. */
    public List<T> all() {
        return fetchMany(Integer.MAX_VALUE);
    }

    /** The next row, or null if there is none; unlike {@link #first()}, it leaves the result open. */
    public @Nullable T fetchOne() {
        Reading<T> rows = rows();
        return rows.next() ? rows.read() : null;
    }

    /** The next rows, at most so many; empty once there are none. */
    public List<T> fetchMany(int size) {
        Reading<T> left = rows();
        List<T> rows = new ArrayList<>();
        while (rows.size() < size && left.next()) {
            rows.add(left.read());
        }
        return rows;
    }

    /** The next row, or null if there is none; closes the result. */
    @Override
    public @Nullable T first() {
        Reading<T> rows = rows();
        try {
            return rows.next() ? rows.read() : null;
        } finally {
            close();
        }
    }

    /** The next row, if there is one; closes the result. A row whose one element is NULL counts as none. */
    public Optional<T> firstOptional() {
        return Optional.ofNullable(first());
    }

    /**
     * The one row there is; closes the result.
     *
     * @throws NoRowFound if there is none
     * @throws SeveralRowsFound if there are more
     */
    @Override
    public T one() {
        Reading<T> rows = rows();
        try {
            if (!rows.next()) {
                throw new NoRowFound();
            }
            return only(rows);
        } finally {
            close();
        }
    }

    /**
     * The one row there is, or null if there is none; closes the result.
     *
     * @throws SeveralRowsFound if there are more
     */
    @Override
    public @Nullable T oneOrNull() {
        Reading<T> rows = rows();
        try {
            return rows.next() ? only(rows) : null;
        } finally {
            close();
        }
    }

    /**
     * The one row there is, if any; closes the result. A row whose one element is NULL counts as none.
     *
     * @throws SeveralRowsFound if there are more
     */
    public Optional<T> oneOptional() {
        return Optional.ofNullable(oneOrNull());
    }

    private T only(Reading<T> rows) {
        T row = rows.read();
        if (rows.next()) {
            throw new SeveralRowsFound();
        }
        return row;
    }

    /** The first element of each row. */
    public Result<@Nullable Object> scalars() {
        return view(NO_KEYS, Conversion::element);
    }

    /** The first element of each row as a class; numbers and texts are converted when nothing is lost. */
    public <E> Result<@Nullable E> scalars(Class<E> type) {
        return view(NO_KEYS, row -> Conversion.element(row, type, keys.names()));
    }

    /** One element of each row, by position from 0. */
    public Result<@Nullable Object> scalars(int position) {
        return view(NO_KEYS, row -> row(row).get(position));
    }

    /** One element of each row, by name. */
    public Result<@Nullable Object> scalars(String name) {
        return view(NO_KEYS, row -> row(row).get(name));
    }

    /** One element of each row, by the expression that it is. */
    public <E> Result<@Nullable E> scalars(Selectable<E> element) {
        return view(NO_KEYS, row -> row(row).get(element));
    }

    /** Each row as a map from names to elements. */
    public Result<Map<String, @Nullable Object>> mappings() {
        return view(keys, row -> row(row).asMap());
    }

    /**
     * Each row with only these elements, in this order, by position from 0.
     *
     * @throws ResultError if the rows have no such position
     */
    public Result<Row> columns(int... positions) {
        RowKeys chosen = keys.choose(positions);
        return view(chosen, row -> ValueRow.chosen(row(row), chosen, positions));
    }

    /**
     * Each row with only these elements, in this order, by name.
     *
     * @throws dev.athanor.error.UnknownName if the rows have no such name
     * @throws ResultError if they have several
     */
    public Result<Row> columns(String... names) {
        return columns(Arrays.stream(names).mapToInt(keys::position).toArray());
    }

    /**
     * Each row with only these elements, in this order, by the expressions that they are.
     *
     * @throws ResultError if the statement did not select them, or selected one more than once
     */
    public Result<Row> columns(Selectable<?>... elements) {
        return columns(Arrays.stream(elements).mapToInt(keys::position).toArray());
    }

    /** The rows that are left, each of those that equal each other only once; what was seen is kept for that. */
    public Result<T> unique() {
        return unique(Function.identity());
    }

    /** The rows that are left, of those of which the function makes the same only the first. */
    public Result<T> unique(Function<? super T, ? extends @Nullable Object> strategy) {
        Reading<T> rows = rows();
        return new Result<>(rows.view(new UniqueFeed<>(rows.feed(), strategy)), keys, rowCount, null);
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
                List<T> part = new ArrayList<>();
                part.add(rows.next());
                while (part.size() < size && rows.hasNext()) {
                    part.add(rows.next());
                }
                return part;
            }
        };
    }

    /** Reads all rows that are left, to have them again as often as they are wanted. */
    public FrozenResult<T> freeze() {
        return new FrozenResult<>(Collections.unmodifiableList(all()), keys);
    }

    /**
     * The rows that are left here, and then those of another result of the same columns. Closing the merged result closes
     * both.
     *
     * @throws ResultError if the other one has another number of columns
     */
    public Result<T> merge(Result<T> other) {
        if (keys.names().size() != other.keys.names().size()) {
            throw new ResultError(
                    ErrorCode.NO_SUCH_ELEMENT,
                    "Results can be merged that have the same columns. One has " + keys.names() + ", the other "
                            + other.keys.names() + '.');
        }
        return over(new ChainedFeed<>(rows(), other.rows()), keys);
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
    private <U extends @Nullable Object> Result<U> view(RowKeys names, Function<T, U> change) {
        Reading<T> rows = rows();
        return new Result<>(rows.view(new ChangedFeed<>(rows.feed(), change)), names, rowCount, null);
    }

    /** The rows that are left; closing the stream, or coming to its end, closes the result. */
    public Stream<T> stream() {
        Spliterator<T> rows = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(rows, false).onClose(this::close);
    }

    @Override
    public Iterator<T> iterator() {
        return new RowIterator<>(rows());
    }

    private Reading<T> rows() {
        Reading<T> rows = reading;
        if (rows == null) {
            throw new ResultError(
                    ErrorCode.NO_ROWS_RETURNED,
                    "The statement returns no rows. rowCount() tells how many it changed; returning(…) makes it return them.");
        }
        rows.requireOpen();
        return rows;
    }

    /** Gives back what the result holds; more than once does nothing. */
    @Override
    public void close() {
        if (reading != null) {
            reading.close();
        }
    }
}
