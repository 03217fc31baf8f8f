// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import java.math.BigDecimal;

/** The row of workload W8: every contestant builds this same record. */
public record AuthorLine(String name, long tagged, BigDecimal highest) {}
