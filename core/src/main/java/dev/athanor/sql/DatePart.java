// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Idiom;

/** A part of a date or time, as a whole number. */
public enum DatePart {
    YEAR(Idiom.EXTRACT_YEAR),
    /** 1 to 4. */
    QUARTER(Idiom.EXTRACT_QUARTER),
    /** 1 to 12. */
    MONTH(Idiom.EXTRACT_MONTH),
    /** The week of the year by ISO 8601: the first is the one with the first Thursday. */
    WEEK(Idiom.EXTRACT_WEEK),
    /** The day of the month, from 1. */
    DAY(Idiom.EXTRACT_DAY),
    /** 1 for Monday to 7 for Sunday. */
    DAY_OF_WEEK(Idiom.EXTRACT_DAY_OF_WEEK),
    /** 1 to 366. */
    DAY_OF_YEAR(Idiom.EXTRACT_DAY_OF_YEAR),
    HOUR(Idiom.EXTRACT_HOUR),
    MINUTE(Idiom.EXTRACT_MINUTE),
    /** Whole seconds: what is after the point is left out. */
    SECOND(Idiom.EXTRACT_SECOND);

    private final Idiom idiom;

    DatePart(Idiom idiom) {
        this.idiom = idiom;
    }

    Idiom idiom() {
        return idiom;
    }
}
