// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.NoRowFound;
import dev.athanor.error.ResultError;
import dev.athanor.error.SeveralRowsFound;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be asked of a result, and what becomes of it. */
class ResultSpec {
    /** Letters from a to the last, and a note of what was asked for. */
    private static final class Letters implements RowFeed<String> {
        private final char last;
        private char current = 'a' - 1;
        private int closed;

        private Letters(int howMany) {
            this.last = (char) ('a' + howMany - 1);
        }

        @Override
        public boolean next() {
            return ++current <= last;
        }

        @Override
        public String read() {
            return String.valueOf(current);
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private static Result<String> over(Letters letters) {
        return Result.over(letters, RowKeys.named(List.of("letter")));
    }

    private static Result<String> letters(int howMany) {
        return over(new Letters(howMany));
    }

    private static Result<Row> rows() {
        RowKeys keys = RowKeys.named(List.of("id", "name"));
        return Result.of(
                List.of(new ValueRow(keys, new Object[] {1, "sandy"}), new ValueRow(keys, new Object[] {2, "patrick"})),
                keys);
    }

    @Test
    void allGivesTheRowsThatAreLeft() {
        Result<String> result = letters(3);
        Iterator<String> rows = result.iterator();
        assertThat(rows.next()).isEqualTo("a");
        assertThat(result.all()).containsExactly("b", "c");
    }

    @Test
    void rowsAreReadOnlyWhenTheyAreAskedFor() {
        Letters letters = new Letters(3);
        Iterator<String> rows = over(letters).iterator();
        assertThat(letters.current).isLessThan('a');
        rows.next();
        assertThat(letters.current).isEqualTo('a');
        assertThat(rows.hasNext()).isTrue();
        assertThat(rows.hasNext()).isTrue();
        assertThat(letters.current).isEqualTo('b');
    }

    @Test
    void closesItselfAfterTheLastRowAndIsEmptyFromThenOn() {
        Letters letters = new Letters(2);
        Result<String> result = over(letters);
        assertThat(result.all()).hasSize(2);
        assertThat(letters.closed).isEqualTo(1);
        assertThat(result.all()).isEmpty();
        assertThat(result.first()).isNull();
        result.close();
        assertThat(letters.closed).isEqualTo(1);
    }

    @Test
    void anIteratorEnds() {
        Iterator<String> rows = letters(1).iterator();
        rows.next();
        assertThat(rows.hasNext()).isFalse();
        assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void firstIsNullWithoutRows() {
        assertThat(letters(0).first()).isNull();
    }

    @Test
    void firstClosesTheResult() {
        Letters letters = new Letters(3);
        Result<String> result = over(letters);
        assertThat(result.first()).isEqualTo("a");
        assertThat(letters.closed).isEqualTo(1);
        assertThatThrownBy(result::all)
                .isInstanceOf(ClosedResource.class)
                .hasMessageStartingWith("ATH-106: This result is closed.")
                .hasMessageContaining("call all() instead");
    }

    @Test
    void oneIsTheOneRow() {
        Letters letters = new Letters(1);
        assertThat(over(letters).one()).isEqualTo("a");
        assertThat(letters.closed).isEqualTo(1);
    }

    @Test
    void oneRefusesNoneAndSeveralAndClosesTheResult() {
        assertThatThrownBy(() -> letters(0).one()).isInstanceOf(NoRowFound.class);
        Letters letters = new Letters(2);
        assertThatThrownBy(() -> over(letters).one()).isInstanceOf(SeveralRowsFound.class);
        assertThat(letters.closed).isEqualTo(1);
    }

    @Test
    void oneOrNullRefusesSeveralOnly() {
        assertThat(letters(0).oneOrNull()).isNull();
        assertThat(letters(1).oneOrNull()).isEqualTo("a");
        assertThatThrownBy(() -> letters(2).oneOrNull()).isInstanceOf(SeveralRowsFound.class);
    }

    @Test
    void aStreamClosesTheResult() {
        Letters letters = new Letters(3);
        try (Stream<String> stream = over(letters).stream()) {
            assertThat(stream.limit(2).toList()).containsExactly("a", "b");
            assertThat(letters.closed).isZero();
        }
        assertThat(letters.closed).isEqualTo(1);
    }

    @Test
    void nothingCanBeAskedOfAClosedResult() {
        Result<String> result = letters(3);
        Iterator<String> rows = result.iterator();
        rows.next();
        result.close();
        assertThatThrownBy(rows::hasNext).isInstanceOf(ClosedResource.class);
        assertThatThrownBy(result::iterator).isInstanceOf(ClosedResource.class);
        assertThatThrownBy(result::first).isInstanceOf(ClosedResource.class);
        assertThatThrownBy(result::scalars).isInstanceOf(ClosedResource.class);
    }

    @Test
    void aStatementWithoutRowsSaysSo() {
        Result<Row> result = Result.changed(3);
        assertThat(result.rowCount()).isEqualTo(3);
        assertThat(result.returnsRows()).isFalse();
        assertThat(result.keys()).isEmpty();
        assertThatThrownBy(result::all)
                .isInstanceOfSatisfying(
                        ResultError.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_ROWS_RETURNED))
                .hasMessageContaining("returning(…)");
    }

    @Test
    void nobodyKnowsTheNumberOfRowsOfAQuery() {
        assertThat(letters(2).rowCount()).isEqualTo(Result.UNKNOWN);
        assertThat(letters(2).returnsRows()).isTrue();
    }

    @Test
    void scalarIsTheFirstElementOfTheFirstRow() {
        assertThat(rows().scalar()).isEqualTo(1);
        assertThat(letters(2).scalar()).isEqualTo("a");
        assertThat(letters(0).scalar()).isNull();
    }

    @Test
    void scalarsAreOneElementOfEachRow() {
        assertThat(rows().scalars().all()).containsExactly(1, 2);
        assertThat(rows().scalars(1).all()).containsExactly("sandy", "patrick");
        assertThat(rows().scalars("name").all()).containsExactly("sandy", "patrick");
    }

    @Test
    void mappingsAreTheRowsAsMaps() {
        assertThat(rows().mappings().all())
                .containsExactly(Map.of("id", 1, "name", "sandy"), Map.of("id", 2, "name", "patrick"));
    }

    @Test
    void elementsByNameNeedRows() {
        assertThatThrownBy(() -> letters(1).mappings().all()).isInstanceOf(ResultError.class);
    }

    @Test
    void aViewAndItsResultReadOnFromEachOther() {
        Letters letters = new Letters(4);
        Result<String> result = over(letters);
        Iterator<Object> view = result.scalars().iterator();
        assertThat(view.next()).isEqualTo("a");
        assertThat(result.iterator().next()).isEqualTo("b");
        assertThat(view.next()).isEqualTo("c");
        result.close();
        assertThatThrownBy(view::hasNext).isInstanceOf(ClosedResource.class);
        assertThat(letters.closed).isEqualTo(1);
    }

    @Test
    void closingAViewClosesItsResult() {
        Letters letters = new Letters(4);
        Result<String> result = over(letters);
        assertThat(result.scalars().first()).isEqualTo("a");
        assertThat(letters.closed).isEqualTo(1);
        assertThatThrownBy(result::all).isInstanceOf(ClosedResource.class);
    }

    @Test
    void uniqueGivesEqualRowsOnce() {
        RowKeys keys = RowKeys.named(List.of("id"));
        List<Row> twice = new ArrayList<>();
        for (int id : new int[] {1, 2, 1, 3, 2}) {
            twice.add(new ValueRow(keys, new Object[] {id}));
        }
        Result<Row> result = Result.of(twice);
        assertThat(result.unique().scalars().all()).containsExactly(1, 2, 3);
        assertThat(result.all()).isEmpty();
        Letters letters = new Letters(3);
        assertThat(over(letters).unique().first()).isEqualTo("a");
        assertThat(letters.closed).isEqualTo(1);
    }

    @Test
    void partitionsAreListsOfSoManyRows() {
        assertThat(letters(5).partitions(2)).containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
        assertThat(letters(0).partitions(2)).isEmpty();
        Letters letters = new Letters(5);
        over(letters).partitions(2).iterator().next();
        assertThat(letters.current).isEqualTo('b');
        assertThatThrownBy(() -> letters(1).partitions(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsNullsLikeAnyElement() {
        List<String> elements = new ArrayList<>();
        elements.add(null);
        assertThat(Result.of(elements).one()).isNull();
    }

    @Test
    void rowsCanBeFetchedOneByOneAndSeveralAtATime() {
        Letters letters = new Letters(5);
        Result<String> result = over(letters);
        assertThat(result.fetchOne()).isEqualTo("a");
        assertThat(result.fetchMany(2)).containsExactly("b", "c");
        assertThat(letters.current).isEqualTo('c');
        assertThat(result.fetchMany(9)).containsExactly("d", "e");
        assertThat(letters.closed).isEqualTo(1);
        assertThat(result.fetchMany(9)).isEmpty();
        assertThat(result.fetchOne()).isNull();
    }

    @Test
    void aRowThatAnIteratorLookedForIsItsOwn() {
        Result<String> result = letters(3);
        Iterator<String> rows = result.iterator();
        assertThat(rows.hasNext()).isTrue();
        assertThat(result.all()).containsExactly("b", "c");
        assertThat(rows.next()).isEqualTo("a");
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    void optionalFormsAreEmptyWithoutRows() {
        assertThat(letters(0).firstOptional()).isEmpty();
        assertThat(letters(2).firstOptional()).contains("a");
        assertThat(letters(0).oneOptional()).isEmpty();
        assertThat(letters(1).oneOptional()).contains("a");
        assertThatThrownBy(() -> letters(2).oneOptional()).isInstanceOf(SeveralRowsFound.class);
    }

    @Test
    void scalarOneIsTheFirstElementOfTheOneRow() {
        assertThat(letters(1).scalarOne()).isEqualTo("a");
        assertThatThrownBy(() -> rows().scalarOne()).isInstanceOf(SeveralRowsFound.class);
        assertThatThrownBy(() -> letters(0).scalarOne()).isInstanceOf(NoRowFound.class);
        assertThat(letters(0).scalarOneOrNull()).isNull();
        assertThat(letters(1).scalarOneOrNull()).isEqualTo("a");
        assertThatThrownBy(() -> letters(2).scalarOneOrNull()).isInstanceOf(SeveralRowsFound.class);
        Row nothing = new ValueRow(RowKeys.named(List.of("n")), new Object[] {null});
        assertThat(Result.of(List.of(nothing)).scalarOne()).isNull();
    }

    @Test
    void scalarsCanBeAskedForAsAClass() {
        assertThat(rows().scalar(Long.class)).isEqualTo(1L);
        assertThat(rows().scalars(Long.class).all()).containsExactly(1L, 2L);
        RowKeys keys = RowKeys.named(List.of("n"));
        Row one = new ValueRow(keys, new Object[] {1});
        assertThat(Result.of(List.of(one), keys).scalarOne(Boolean.class)).isTrue();
        assertThat(Result.of(List.of(one), keys).scalarOneOrNull(Boolean.class)).isTrue();
        assertThatThrownBy(() -> Result.of(List.of(one), keys).scalarOne(UUID.class))
                .hasMessage("ATH-803: The column \"n\" holds a Integer that cannot be read as UUID.");
    }

    @Test
    void columnsChooseAndReorderTheElements() {
        assertThat(rows().columns("name", "id").all())
                .extracting(Row::values)
                .containsExactly(List.of("sandy", 1), List.of("patrick", 2));
        assertThat(rows().columns(1).keys()).containsExactly("name");
        assertThat(rows().columns(1, 1, 0).first().values()).containsExactly("sandy", "sandy", 1);
        assertThat(rows().columns("id").first().get("id")).isEqualTo(1);
        assertThatThrownBy(() -> rows().columns(2)).hasMessageContaining("no position 2");
        assertThatThrownBy(() -> rows().columns("nmae")).hasMessageContaining("Did you mean \"name\"?");
        assertThatThrownBy(() -> letters(1).columns("letter").all()).isInstanceOf(ResultError.class);
    }

    @Test
    void aStrategySaysWhichRowsAreTheSame() {
        assertThat(letters(5).unique(letter -> letter.charAt(0) % 2).all()).containsExactly("a", "b");
    }

    @Test
    void aFrozenResultCanBeReadAgainAndAgain() {
        Result<Row> result = rows();
        result.fetchOne();
        FrozenResult<Row> frozen = result.freeze();
        assertThat(result.all()).isEmpty();
        for (int times = 0; times < 3; times++) {
            assertThat(frozen.replay().one().get("name")).isEqualTo("patrick");
            assertThat(frozen.replay().keys()).containsExactly("id", "name");
            assertThat(frozen.replay().scalars("id").all()).containsExactly(2);
        }
    }

    @Test
    void mergedResultsAreReadOneAfterTheOther() {
        Letters first = new Letters(2);
        Letters second = new Letters(3);
        Result<String> one = over(first);
        Result<String> merged = one.merge(over(second)).merge(letters(1));
        assertThat(merged.fetchOne()).isEqualTo("a");
        assertThat(one.fetchOne()).isEqualTo("b");
        assertThat(merged.fetchMany(2)).containsExactly("a", "b");
        assertThat(first.closed).isEqualTo(1);
        assertThat(merged.all()).containsExactly("c", "a");
        assertThat(second.closed).isEqualTo(1);
        assertThat(rows().merge(rows()).columns("name").scalars().all())
                .containsExactly("sandy", "patrick", "sandy", "patrick");
    }

    @Test
    void closingAMergedResultClosesBoth() {
        Letters first = new Letters(2);
        Letters second = new Letters(3);
        Result<String> merged = over(first).merge(over(second));
        assertThat(merged.first()).isEqualTo("a");
        assertThat(first.closed).isEqualTo(1);
        assertThat(second.closed).isEqualTo(1);
        assertThatThrownBy(merged::all).isInstanceOf(ClosedResource.class);
    }

    @Test
    void onlyResultsOfTheSameColumnsCanBeMerged() {
        assertThatThrownBy(() -> rows().merge(rows().columns("id")))
                .isInstanceOf(ResultError.class)
                .hasMessageContaining("One has [id, name], the other [id].");
        assertThatThrownBy(() -> rows().merge(Result.changed(1))).isInstanceOf(ResultError.class);
    }
}
