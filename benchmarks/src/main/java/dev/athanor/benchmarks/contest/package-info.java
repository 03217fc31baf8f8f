// SPDX-License-Identifier: Apache-2.0
/** What every contestant shares: the data, the databases, the workloads and the check of the results. No library under test is known here. */
@NullMarked
package dev.athanor.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
