// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.ArrayList;
import java.util.List;

/** Nodes in order: select elements, sort terms, the rows of an INSERT. */
public record NodeList(List<Node> nodes) implements ClauseNode {
    public static final NodeList EMPTY = new NodeList(List.of());

    public NodeList {
        nodes = List.copyOf(nodes);
    }

    /** This list with one more. */
    public NodeList append(List<? extends Node> more) {
        List<Node> all = new ArrayList<>(nodes.size() + more.size());
        all.addAll(nodes);
        all.addAll(more);
        return new NodeList(all);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitNodeList(this);
    }
}
