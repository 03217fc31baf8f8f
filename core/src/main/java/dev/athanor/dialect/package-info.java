// SPDX-License-Identifier: Apache-2.0
/**
 * What a database must tell us: features, clause orders, syntaxes, identifier rules, type names, error translation.
 * No concrete database lives here; those are the rooms of {@code dialects}.
 *
 * <p>Open to writers of dialects; it may change in minor versions.
 */
@NullMarked
package dev.athanor.dialect;

import org.jspecify.annotations.NullMarked;
