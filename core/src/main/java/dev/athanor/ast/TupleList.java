// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/**
 * The rows that a {@link Tuple} may be among.
 *
 * @param columns for each element of the tuple an expanding {@link Bind} with what the rows have there, all of one length
 */
public record TupleList(List<Bind> columns) implements ClauseNode {
    public TupleList {
        columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitTupleList(this);
    }
}
