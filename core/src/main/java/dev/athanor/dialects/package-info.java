// SPDX-License-Identifier: Apache-2.0
/**
 * The known dialects under one roof, for users to name.
 * Nothing else of the library may use this room.
 */
@NullMarked
package dev.athanor.dialects;

import org.jspecify.annotations.NullMarked;
