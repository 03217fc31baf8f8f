// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The row of workload W3: every contestant builds this same record. */
public record BookCard(long id, String title, BigDecimal price, LocalDate published, String isbn) {}
