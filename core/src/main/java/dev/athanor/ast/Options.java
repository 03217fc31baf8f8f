// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/** What a layer above wants to remember with a statement, such as how to load relationships. */
public record Options(List<StatementOption> options) implements ClauseNode {
    public Options {
        options = List.copyOf(options);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitOptions(this);
    }
}
