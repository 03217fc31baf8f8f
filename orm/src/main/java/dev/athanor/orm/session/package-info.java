// SPDX-License-Identifier: Apache-2.0
/**
 * The door: sessions and their factory, which say when things happen.
 * How things happen lies in the rooms below.
 */
@NullMarked
package dev.athanor.orm.session;

import org.jspecify.annotations.NullMarked;
