// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.FromNode;
import dev.athanor.ast.TableElement;
import dev.athanor.ast.TableRef;

/** Something that rows come from: a table, an alias of one, a subquery. Selecting it means selecting all its columns. */
public interface FromItem {
    FromNode from();

    /** All columns, as an element of a select list. */
    default TableElement allColumns() {
        return new TableElement(from());
    }

    /** Something that rows can be written to as well. */
    interface Target extends FromItem {
        @Override
        TableRef from();
    }
}
