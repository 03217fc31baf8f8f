// SPDX-License-Identifier: Apache-2.0
/**
 * The exception family and the catalogue of codes: what can go wrong, and what to do about it.
 * Nothing that can fail lives here; raising is the business of the other rooms.
 */
@NullMarked
package dev.athanor.error;

import org.jspecify.annotations.NullMarked;
