// SPDX-License-Identifier: Apache-2.0
/**
 * Specs over databases: which dialects a spec runs on, what they are given, which statements they saw.
 * Nothing here is used by the library itself.
 */
@NullMarked
package dev.athanor.testkit;

import org.jspecify.annotations.NullMarked;
