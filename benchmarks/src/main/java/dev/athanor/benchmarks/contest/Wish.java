// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call of W8 asks for. Each of the first five brings a predicate, unless it is null: five predicates that come and
 * go make 32 statements.
 *
 * @param price the lowest price of a book
 * @param since the first day of publication
 * @param title what a title is like
 * @param rating an author's lowest rating
 * @param tags the tags that count
 * @param more how many tagged books an author has at least one more than
 * @param rows how many authors are wanted
 */
public record Wish(
        @Nullable BigDecimal price,
        @Nullable LocalDate since,
        @Nullable String title,
        @Nullable Double rating,
        @Nullable List<String> tags,
        long more,
        int rows) {}
