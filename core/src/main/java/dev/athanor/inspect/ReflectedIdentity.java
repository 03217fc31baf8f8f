// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

/**
 * How an identity column counts.
 *
 * @param always whether the database refuses values that a statement gives
 */
public record ReflectedIdentity(boolean always, SequenceOptions options) {}
