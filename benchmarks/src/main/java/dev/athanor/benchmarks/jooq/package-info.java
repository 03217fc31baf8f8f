// SPDX-License-Identifier: Apache-2.0
/** The workloads in jOOQ; the tables and records are what its code generator writes, kept to the columns used here. */
@NullMarked
package dev.athanor.benchmarks.jooq;

import org.jspecify.annotations.NullMarked;
