// SPDX-License-Identifier: Apache-2.0
/**
 * The sealed nodes of a statement as records, their visitors, the rewriter and the operator table.
 * Data only: nothing renders, executes or looks anything up here.
 *
 * <p>Open to writers of tools and dialects; it may change in minor versions.
 */
@NullMarked
package dev.athanor.ast;

import org.jspecify.annotations.NullMarked;
