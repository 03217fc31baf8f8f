// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When two names are one. */
class AliasNameSpec {
    @Test
    void chosenNamesAreEqualByText() {
        assertThat(AliasName.of("a"))
                .isEqualTo(AliasName.of("a"))
                .hasSameHashCodeAs(AliasName.of("a"))
                .isNotEqualTo(AliasName.of("b"))
                .isNotEqualTo(AliasName.anonymous("a"));
    }

    @Test
    void madeUpNamesAreEqualToThemselvesAlone() {
        AliasName name = AliasName.anonymous("author");
        assertThat(name).isEqualTo(name).isNotEqualTo(AliasName.anonymous("author"));
    }

    @Test
    void theNameOfAQueryIsDistinct() {
        SelectNode select = new SelectNode(Clauses.EMPTY);
        Subquery one = new Subquery(select, AliasName.of("q"), false);
        assertThat(one)
                .isEqualTo(new Subquery(select, one.name(), false))
                .isNotEqualTo(new Subquery(select, AliasName.of("q"), false));
        Cte cte = new Cte(select, AliasName.of("q"), Cte.Style.PLAIN);
        assertThat(cte)
                .isEqualTo(new Cte(select, cte.name(), Cte.Style.PLAIN))
                .isNotEqualTo(new Cte(select, AliasName.of("q"), Cte.Style.PLAIN));
    }

    @Test
    void numberedNamesAreEqualByNumberAndText() {
        AliasName one = AliasName.anonymous("author").numbered(1);
        assertThat(one)
                .isEqualTo(AliasName.anonymous("author").numbered(1))
                .hasSameHashCodeAs(AliasName.anonymous("author").numbered(1))
                .isNotEqualTo(AliasName.anonymous("author").numbered(2))
                .isNotEqualTo(AliasName.anonymous("book").numbered(1))
                .isNotEqualTo(AliasName.of("author").distinct().numbered(1));
        assertThat(one.numbered(1)).isSameAs(one);
    }
}
