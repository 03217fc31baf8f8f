// SPDX-License-Identifier: Apache-2.0
/** The workloads in Athanor: two model interfaces, a session, and nothing else. */
@NullMarked
package dev.athanor.benchmarks.athanor;

import org.jspecify.annotations.NullMarked;
