// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * A column whose numbers the database makes.
 *
 * @param always whether no statement may give one
 * @param onNull whether it makes one in the place of a null too (Oracle)
 */
public record IdentityInfo(boolean always, boolean onNull, SequenceOptions options) {}
