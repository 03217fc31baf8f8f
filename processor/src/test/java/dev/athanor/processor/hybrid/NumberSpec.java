// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import static dev.athanor.processor.hybrid.HybridSource.hybrid;

import org.junit.jupiter.api.Test;

class NumberSpec {
    @Test
    void comparesNumbersOfOneType() {
        hybrid("boolean it() { return getAge() >= 18 && 3 < getPoints() && getRank() != 5; }")
                .is("age >= :age_1 AND points > :points_1 AND rank != :rank_1")
                .isBuiltBy("AGE.ge(18).and(POINTS.gt(3L)).and(RANK.ne((short) 5))");
    }

    @Test
    void widensAsJavaDoes() {
        hybrid("boolean it() { return getAge() < getPoints(); }").is("CAST(age AS BIGINT) < points");
        hybrid("boolean it() { return getAge() < 1.5; }").is("CAST(age AS DOUBLE PRECISION) < :param_1");
        hybrid("long it() { return getAge() + 1; }").is("CAST(age + :age_1 AS BIGINT)");
        hybrid("double it() { return (double) getAge() / 4; }").isBuiltBy("AGE.cast(Types.DOUBLE).dividedBy(4.0)");
    }

    @Test
    void computes() {
        hybrid("int it() { return (getAge() + 1) * 2 - getAge() % 3; }").is("(age + :age_1) * :param_1 - age % :age_2");
        hybrid("int it() { return -getAge() + Math.abs(getAge()); }").is("-age + abs(age)");
        hybrid("int it() { return getAge() - -2; }").isBuiltBy("AGE.minus(-2)");
        hybrid("int it() { return getRank() + 1; }").is("CAST(rank AS INTEGER) + :param_1");
    }

    @Test
    void dividesWholeNumbersWithoutRemainder() {
        hybrid("int it() { return getAge() / 2; }").is("(age - age % :age_1) / :param_1");
        hybrid("double it() { return getScore() / 2; }").is("score / :score_1");
    }

    @Test
    void computesWithDecimals() {
        hybrid("BigDecimal it() { return getBalance().add(RICH).subtract(getTop()).multiply(BigDecimal.valueOf(2)); }")
                .is("((balance + :balance_1) - top) * :param_1")
                .isBuiltBy("BALANCE.plus(UserModel.RICH).minus(TOP).times(BigDecimal.valueOf(2))");
        hybrid("BigDecimal it() { return getBalance().negate().abs(); }").is("abs(-balance)");
        hybrid("BigDecimal it() { return getBalance().divide(RICH); } // ATH-921")
                .isRefused("databases divide decimals to as many digits as they like");
    }

    @Test
    void comparesDecimals() {
        hybrid("boolean it() { return getBalance().compareTo(new BigDecimal(\"9.99\")) > 0; }")
                .is("balance > :balance_1")
                .isBuiltBy("BALANCE.gt(new BigDecimal(\"9.99\"))");
        hybrid("boolean it() { return 0 <= RICH.compareTo(getBalance()); }").isBuiltBy("BALANCE.le(UserModel.RICH)");
        hybrid("boolean it() { return getBalance().equals(RICH); } // ATH-921")
                .isRefused("equals of decimals compares the digits too: 1.0 is not 1.00. Write a.compareTo(b) == 0");
    }

    @Test
    void usesConstants() {
        hybrid("boolean it() { return getAge() >= ADULT; }").isBuiltBy("AGE.ge(UserModel.ADULT)");
        hybrid("boolean it() { return getPoints() == Integer.MAX_VALUE; }").isBuiltBy("POINTS.eq(2147483647L)");
        hybrid("boolean it() { return getAge() >= 2 * 9; }").isBuiltBy("AGE.ge((2 * 9))");
    }

    @Test
    void refusesToCompareBoxes() {
        hybrid("boolean it() { Integer age = getAge(); return getId() == Long.valueOf(3); } // ATH-921")
                .isRefused("it calls Long.valueOf(…)");
        hybrid("boolean it() { return getId() == getId(); } // ATH-921")
                .isRefused("== compares the objects and not their numbers. Use equals");
    }

    @Test
    void refusesWhatJavaAndSqlDoDifferently() {
        hybrid("double it() { return getScore() % 2; } // ATH-921").isRefused("the remainder of fractions");
        hybrid("int it() { return (int) getPoints(); } // ATH-921").isRefused("only to a wider type");
        hybrid("int it() { return getAge() << 1; } // ATH-921").isRefused("no counterpart");
        hybrid("int it() { return getAge() & 1; } // ATH-921").isRefused("bits cannot be combined there");
    }
}
