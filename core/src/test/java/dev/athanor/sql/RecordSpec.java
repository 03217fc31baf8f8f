// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Library.ALIVE;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.PRICE;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidStatement;
import dev.athanor.error.InvalidValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Rows of any number of elements become records, and what does not fit is refused when the statement is built. */
class RecordSpec {
    record Wide(
            Long author,
            String name,
            Integer born,
            boolean alive,
            Long book,
            String title,
            int pages,
            BigDecimal price) {}

    record Few(Long author, Number books) {}

    record Strict(String name) {
        Strict {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("no name");
            }
        }
    }

    private static Select<Wide> wide() {
        return select(Wide.class, AUTHOR_ID, AUTHOR_NAME, BORN, ALIVE, BOOK_ID, TITLE, PAGES, PRICE)
                .where(AUTHOR_OF.eq(AUTHOR_ID));
    }

    private static <T> T made(Select<T> select, Object... row) {
        return ((RowShape.Constructed<T>) select.shape()).construct(row);
    }

    @Test
    void eightElementsBecomeARecord() {
        assertThat(made(wide(), 1L, "Jane", null, true, 2L, "Emma", 474, BigDecimal.TEN))
                .isEqualTo(new Wide(1L, "Jane", null, true, 2L, "Emma", 474, BigDecimal.TEN));
    }

    @Test
    void aComponentMayBeWiderThanItsElement() {
        assertThat(made(select(Few.class, AUTHOR_ID, count()).groupBy(AUTHOR_ID), 1L, 2L))
                .isEqualTo(new Few(1L, 2L));
    }

    @Test
    void aNullThatThePrimitiveComponentDoesNotTakeIsTold() {
        assertThatThrownBy(() -> made(wide(), 1L, "Jane", null, null, 2L, "Emma", 474, BigDecimal.TEN))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("of a row is null");
    }

    @Test
    void theNumberOfElementsIsChecked() {
        assertThatThrownBy(() -> select(Few.class, AUTHOR_ID))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-301: The class " + Few.class.getName()
                        + " has 2 components, and the query selects 1 elements.");
    }

    @Test
    void theTypesOfTheElementsAreChecked() {
        assertThatThrownBy(() -> select(Few.class, AUTHOR_NAME, BORN))
                .hasMessage("ATH-301: The class " + Few.class.getName() + " takes Long as \"author\", and the query"
                        + " selects String there. Change one of them, or cast the element.");
    }

    @Test
    void whatTheConstructorThrowsIsNotWrapped() {
        assertThatThrownBy(() -> made(select(Strict.class, AUTHOR_NAME).from(AUTHOR), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no name");
    }
}
