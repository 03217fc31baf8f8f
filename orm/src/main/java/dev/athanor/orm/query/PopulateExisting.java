// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.ast.StatementOption;

/** Objects that the session has already are read anew. */
enum PopulateExisting implements StatementOption {
    INSTANCE
}
