// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.ast.SequenceOptions;

/**
 * How an identity column counts.
 *
 * @param always whether the database refuses values that a statement gives
 */
public record ReflectedIdentity(boolean always, SequenceOptions options) {}
