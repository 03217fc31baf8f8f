// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

/**
 * What the values of a column are computed by.
 *
 * @param sql the expression as the database keeps it
 * @param stored whether the values are kept, and not computed when they are read
 */
public record ReflectedComputed(String sql, boolean stored) {}
