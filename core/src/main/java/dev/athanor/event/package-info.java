// SPDX-License-Identifier: Apache-2.0
/**
 * Typed listener lists: who is told, in which order, until when.
 * No event is declared here; an event's type lies with what it reports.
 */
@NullMarked
package dev.athanor.event;

import org.jspecify.annotations.NullMarked;
