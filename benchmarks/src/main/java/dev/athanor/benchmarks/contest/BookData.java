// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** The values of one book, free of any library. */
public record BookData(long id, long authorId, String title, BigDecimal price, LocalDate published, String isbn) {

    /** SQLite keeps no scale (12.50 comes back as 12.5), so prices are compared with the scale of their column. */
    public BookData {
        price = price.setScale(2, RoundingMode.UNNECESSARY);
    }
}
