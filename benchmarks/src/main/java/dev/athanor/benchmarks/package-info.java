// SPDX-License-Identifier: Apache-2.0
/** The command {@code ./bench}: runs the contestants with JMH and prints their ratios. No SQL and no library under test is touched here. */
@NullMarked
package dev.athanor.benchmarks;

import org.jspecify.annotations.NullMarked;
