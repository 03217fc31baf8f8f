// SPDX-License-Identifier: Apache-2.0
/** The workloads in Hibernate ORM, set up as its manual advises for speed. */
@NullMarked
package dev.athanor.benchmarks.hibernate;

import org.jspecify.annotations.NullMarked;
