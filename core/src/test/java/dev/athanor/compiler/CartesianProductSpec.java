// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.REVIEWED;
import static dev.athanor.sql.Library.REVIEWER;
import static dev.athanor.sql.Library.REVIEW_ID;
import static dev.athanor.sql.Library.SHELF;
import static dev.athanor.sql.Library.SHELVES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.CartesianCheck;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A product of sources that nothing connects is found when a statement is compiled, and both sides are named. */
class CartesianProductSpec {
    private static List<String> products(Statement statement) {
        return Compiler.compile(statement.node(), POSTGRESQL).products();
    }

    @Test
    void twoTablesWithoutACondition() {
        assertThat(products(select(AUTHOR_NAME, TITLE))).containsExactly("\"author\" and \"book\"");
        assertThat(products(select(AUTHOR_NAME, TITLE).where(AUTHOR_ID.eq(1L), BOOK_ID.eq(2L))))
                .containsExactly("\"author\" and \"book\"");
    }

    @Test
    void connectedTablesAreNamedOnOneSide() {
        assertThat(products(select(AUTHOR_ID, BOOK_ID, REVIEW_ID, SHELF)
                        .where(AUTHOR_OF.eq(AUTHOR_ID), REVIEWED.eq(BOOK_ID))))
                .containsExactly("\"author\", \"book\", \"review\" and \"shelves\"");
    }

    @Test
    void aComparisonConnects() {
        assertThat(products(select(AUTHOR_NAME, TITLE).where(AUTHOR_OF.eq(AUTHOR_ID))))
                .isEmpty();
        assertThat(products(select(AUTHOR_NAME, TITLE)
                        .where(AUTHOR_OF
                                .eq(AUTHOR_ID)
                                .or(AUTHOR_ID.plus(1L).lt(BOOK_ID))
                                .not())))
                .isEmpty();
        assertThat(products(select(AUTHOR_NAME, TITLE).where(AUTHOR_ID.between(BOOK_ID, BOOK_ID.plus(5L)))))
                .isEmpty();
    }

    @Test
    void alternativesThatAreEachAboutOneTableDoNotConnect() {
        assertThat(products(select(AUTHOR_NAME, TITLE).where(AUTHOR_ID.eq(1L).or(BOOK_ID.eq(2L)))))
                .hasSize(1);
    }

    @Test
    void aJoinConnectsWhateverItsCondition() {
        assertThat(products(select(AUTHOR_NAME, TITLE).from(AUTHOR).join(BOOK))).isEmpty();
        assertThat(products(select(AUTHOR_NAME, SHELF).from(AUTHOR).join(SHELVES, isTrue())))
                .isEmpty();
        assertThat(products(select(AUTHOR_NAME, TITLE, SHELF).from(AUTHOR).join(BOOK)))
                .containsExactly("\"author\", \"book\" and \"shelves\"");
    }

    @Test
    void aQueryInsideIsLookedAtByItself() {
        assertThat(products(
                        select(AUTHOR_NAME).where(AUTHOR_ID.in(select(AUTHOR_OF).where(SHELF.gt(3))))))
                .containsExactly("\"book\" and \"shelves\"");
        assertThat(products(select(AUTHOR_NAME)
                        .where(select(BOOK_ID).where(AUTHOR_OF.eq(AUTHOR_ID)).exists())))
                .isEmpty();
    }

    @Test
    void aCorrelatedQueryConnectsWhatItCompares() {
        Select<Long> reviews = select(REVIEW_ID).where(REVIEWED.eq(BOOK_ID), REVIEWER.eq(AUTHOR_ID));
        assertThat(products(select(AUTHOR_NAME, TITLE).where(reviews.exists()))).isEmpty();
    }

    @Test
    void aLateralSourceIsConnectedWithWhatItRefersTo() {
        QueryAlias titles = select(TITLE).where(AUTHOR_OF.eq(AUTHOR_ID)).lateral();
        assertThat(products(select(AUTHOR_NAME, titles.c("title")))).isEmpty();
        QueryAlias words = function("unnest", INTEGER, AUTHOR_NAME)
                .tableValued()
                .column("word", INTEGER)
                .alias("words");
        assertThat(products(select(AUTHOR_ID, words.c("word")))).isEmpty();
        QueryAlias numbers = function("generate_series", INTEGER, literal(1), literal(2))
                .tableValued()
                .column("n", INTEGER)
                .alias("numbers");
        assertThat(products(select(AUTHOR_ID, numbers.c("n")))).containsExactly("\"author\" and \"numbers\"");
    }

    @Test
    void everyKindOfStatementIsLookedAt() {
        TableAlias other = AUTHOR.alias();
        assertThat(products(select(AUTHOR_ID, other.of(AUTHOR_ID))))
                .containsExactly("\"author\" and an alias of \"author\"");
        assertThat(products(insert(SHELVES).columns(SHELF).from(select(PAGES).from(AUTHOR))))
                .hasSize(1);
        assertThat(products(select(AUTHOR_ID).union(select(BOOK_ID).from(SHELVES))))
                .hasSize(1);
        assertThat(products(select(select(AUTHOR_ID).from(BOOK).cte("c").c("id"))))
                .hasSize(1);
    }

    @Test
    void whatIsChangedIsASideToo() {
        assertThat(products(update(BOOK).set(TITLE, AUTHOR_NAME).from(AUTHOR)))
                .containsExactly("\"book\" and \"author\"");
        assertThat(products(update(BOOK).set(TITLE, AUTHOR_NAME).from(AUTHOR).where(AUTHOR_OF.eq(AUTHOR_ID))))
                .isEmpty();
        assertThat(products(update(BOOK).set(TITLE, "x").where(BOOK_ID.gt(1L)))).isEmpty();
        assertThat(products(delete(BOOK).using(AUTHOR, SHELVES).where(AUTHOR_OF.eq(AUTHOR_ID))))
                .containsExactly("\"book\", \"author\" and \"shelves\"");
        CompiledCache strict = new CompiledCache(POSTGRESQL, 10, CartesianCheck.ERROR);
        assertThatThrownBy(() -> strict.get(delete(BOOK).using(AUTHOR).node()))
                .hasMessageStartingWith("ATH-306: The statement multiplies all rows of \"book\" and \"author\"");
        assertThatCode(() -> strict.get(
                        delete(BOOK).using(AUTHOR).options(CartesianCheck.OFF).node()))
                .doesNotThrowAnyException();
        assertThatCode(() -> strict.get(update(BOOK)
                        .set(TITLE, AUTHOR_NAME)
                        .from(AUTHOR)
                        .options(CartesianCheck.OFF)
                        .node()))
                .doesNotThrowAnyException();
    }

    @Test
    void anEngineOrAStatementRefusesIt() {
        CompiledCache strict = new CompiledCache(POSTGRESQL, 10, CartesianCheck.ERROR);
        Select<?> product = select(AUTHOR_NAME, TITLE);
        assertThatThrownBy(() -> strict.get(product.node()))
                .isInstanceOfSatisfying(
                        InvalidStatement.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CARTESIAN_PRODUCT))
                .hasMessage(
                        "ATH-306: The query multiplies all rows of \"author\" and \"book\": no condition connects them."
                                + " Join them or compare their columns in where(…); if it is meant, add"
                                + " options(CartesianCheck.OFF).");
        assertThatCode(() -> strict.get(product.options(CartesianCheck.OFF).node()))
                .doesNotThrowAnyException();
        CompiledCache lenient = new CompiledCache(POSTGRESQL, 10, CartesianCheck.OFF);
        assertThatCode(() -> lenient.get(product.node())).doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> lenient.get(product.options(CartesianCheck.ERROR).node()))
                .isInstanceOf(InvalidStatement.class);
    }

    @Test
    void aStatementThatWasRefusedIsNotKept() {
        CompiledCache strict = new CompiledCache(POSTGRESQL, 10, CartesianCheck.ERROR);
        Select<?> product = select(AUTHOR_NAME, TITLE);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> strict.get(product.node())).isInstanceOf(InvalidStatement.class);
        }
        assertThat(strict.size()).isZero();
    }
}
