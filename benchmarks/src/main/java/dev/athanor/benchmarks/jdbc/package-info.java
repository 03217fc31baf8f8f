// SPDX-License-Identifier: Apache-2.0
/** The yardstick: the workloads in plain JDBC, written by hand. */
@NullMarked
package dev.athanor.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
