// SPDX-License-Identifier: Apache-2.0
/**
 * What a model interface says about itself.
 * Declarations only: nothing here reads them.
 */
@NullMarked
package dev.athanor.orm.annotation;

import org.jspecify.annotations.NullMarked;
