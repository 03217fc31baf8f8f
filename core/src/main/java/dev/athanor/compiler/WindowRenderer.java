// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.BooleanLiteral;
import dev.athanor.ast.Case;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Frame;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Over;
import dev.athanor.ast.Star;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Renders functions over windows, and aggregates that are told more than their arguments. */
final class WindowRenderer {
    /** Aggregates that pass over null, so that what a filter leaves out can be made null. */
    private static final Set<String> NULL_BLIND = Set.of(
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "variance",
            "var_pop",
            "var_samp",
            "group_concat",
            "string_agg",
            "aggregate_strings",
            "listagg");

    private static final Set<String> SHIFTING = Set.of("lag", "lead");

    private final Renderer to;

    WindowRenderer(Renderer to) {
        this.to = to;
    }

    Done over(Over node) {
        boolean shifted = node.function() instanceof FunctionCall call && SHIFTING.contains(call.name());
        if (shifted && ((FunctionCall) node.function()).arguments().size() == 3) {
            to.require(QueryFeature.LAG_WITH_DEFAULT);
        }
        if (node.function() instanceof Aggregate aggregate) {
            aggregate(aggregate, true);
        } else {
            to.render(node.function());
        }
        to.append(" OVER (");
        list("PARTITION BY ", node.partitionBy());
        boolean ordered = !node.orderBy().nodes().isEmpty();
        to.append(ordered && !node.partitionBy().nodes().isEmpty() ? " " : "");
        list("ORDER BY ", node.orderBy());
        if (node.frame() != null) {
            to.append(ordered || !node.partitionBy().nodes().isEmpty() ? " " : "");
            frame(node.frame());
        }
        to.append(")");
        return Done.DONE;
    }

    private void list(String keywords, NodeList nodes) {
        if (!nodes.nodes().isEmpty()) {
            to.append(keywords);
            to.list(nodes.nodes(), ", ");
        }
    }

    private void frame(Frame frame) {
        if (frame.unit() == Frame.Unit.GROUPS) {
            to.require(QueryFeature.GROUPS_FRAME);
        }
        boolean distant = frame.start().side().isDistant() || frame.end().side().isDistant();
        if (frame.unit() == Frame.Unit.RANGE && distant) {
            to.require(QueryFeature.RANGE_DISTANCE);
        }
        to.append(frame.unit() + " BETWEEN ");
        bound(frame.start());
        to.append(" AND ");
        bound(frame.end());
        if (frame.exclusion() != null) {
            to.require(QueryFeature.EXCLUDE);
            to.append(" EXCLUDE " + frame.exclusion().keywords());
        }
    }

    private void bound(Frame.Bound bound) {
        if (bound.distance() != null) {
            to.render(bound.distance()).append(" ");
        }
        to.append(bound.side().keywords());
    }

    Done aggregate(Aggregate node) {
        return aggregate(node, false);
    }

    private Done aggregate(Aggregate node, boolean overWindow) {
        ExpressionNode filter = node.filter();
        boolean emulated = filter != null && to.lacks(QueryFeature.FILTER);
        FunctionCall call = filter != null && emulated ? filtered(node, filter) : node.call();
        boolean ordered = !node.order().nodes().isEmpty();
        boolean within = ordered && (node.within() || to.lacks(QueryFeature.ORDER_IN_AGGREGATE));
        if (within && node.within()) {
            to.require(QueryFeature.WITHIN_GROUP);
            if (!overWindow) {
                to.require(QueryFeature.WITHIN_GROUP_WITHOUT_OVER);
            }
        }
        to.expressions().function(call, ordered && !within ? node.order() : NodeList.EMPTY);
        if (within) {
            to.append(" WITHIN GROUP (ORDER BY ");
            to.list(node.order().nodes(), ", ");
            to.append(")");
        }
        if (filter != null && !emulated) {
            to.append(" FILTER (WHERE ").condition(filter).append(")");
        }
        return Done.DONE;
    }

    /** What the filter leaves out becomes null, which the aggregate passes over. */
    private FunctionCall filtered(Aggregate node, ExpressionNode filter) {
        FunctionCall call = node.call();
        if (node.within() || !NULL_BLIND.contains(call.name().toLowerCase(Locale.ROOT))) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The database " + to.dialect().name() + " has no FILTER, and " + call.name()
                            + " does not pass over null. Filter the rows in a subquery.");
        }
        List<ExpressionNode> arguments = new ArrayList<>(call.arguments());
        ExpressionNode first = arguments.get(0) instanceof Star ? new BooleanLiteral(true) : arguments.get(0);
        arguments.set(0, new Case(null, List.of(new Case.Branch(filter, first)), null, first.type()));
        return new FunctionCall(call.name(), arguments, call.distinct(), call.type());
    }
}
