// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.Exists;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Inline;
import dev.athanor.ast.JoinKind;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Operator;
import dev.athanor.ast.SelectNode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.ManyToManyMapping;
import dev.athanor.orm.mapping.RelationshipJoin;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.SourceAdapter;
import dev.athanor.sql.Condition;
import dev.athanor.sql.JoinPath;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a relationship leads from and to in a statement, and what must hold besides. Nothing of it is looked up before it
 * is asked for, since handles are made while classes are initialised.
 *
 * @param from where the rows of the owner come from, or null for its table
 * @param to where the rows of the other side come from, or null for its table
 * @param criteria what was said of the rows of the other side, in columns of its table, or null
 */
public record Route(
        Class<?> owner,
        RelationshipMapping mapping,
        @Nullable FromNode from,
        @Nullable FromNode to,
        @Nullable ExpressionNode criteria) {
    /** One of the joins of a path. */
    private record Step(FromNode left, FromNode right, ExpressionNode on) implements JoinPath {}

    static Route of(Class<?> owner, RelationshipMapping mapping) {
        return new Route(owner, mapping, null, null, null);
    }

    Route from(FromNode source) {
        return new Route(owner, mapping, source, to, criteria);
    }

    /** Rows of a target that inherits from the other side are told from those of others in its table. */
    Route to(Aliased<?> target) {
        EntityType<?> type = target.type();
        Route route = new Route(owner, mapping, from, target.from(), criteria);
        ExpressionNode criterion = type.criterion(type.table().from());
        return criterion == null || type == mapping.target() ? route : route.and(Condition.of(criterion));
    }

    Route and(Condition more) {
        ExpressionNode all = criteria == null ? more.node() : Operator.AND.of(criteria, more.node());
        return new Route(owner, mapping, from, to, all);
    }

    /** Where the rows of the owner come from. */
    public FromNode left() {
        return from == null ? EntityType.of(owner).table().from() : from;
    }

    /** Where the rows of the other side come from. */
    public FromNode right() {
        return to == null ? mapping.target().table().from() : to;
    }

    private @Nullable ExpressionNode criteria(FromNode right) {
        return criteria == null ? null : SourceAdapter.adapt(criteria, mapping.target(), right);
    }

    /**
     * The joins along the relationship.
     *
     * @throws InvalidStatement if both sides are the same source
     */
    List<JoinPath> steps() {
        FromNode left = left();
        FromNode right = right();
        if (left.equals(right)) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    constant() + " leads back to the same rows. Join an alias: "
                            + constant() + ".ofType(other), with other = aliased("
                            + mapping.target().name() + ".class).");
        }
        List<JoinPath> steps = new ArrayList<>();
        for (JoinStep step :
                RelationshipJoin.steps(EntityType.of(owner), mapping, left, right, criteria(right), JoinKind.INNER)) {
            steps.add(new Step(left(step), step.right(), on(step)));
        }
        return steps;
    }

    private static FromNode left(JoinStep step) {
        return Objects.requireNonNull(step.left());
    }

    private static ExpressionNode on(JoinStep step) {
        return Objects.requireNonNull(step.on());
    }

    /** {@code EXISTS (SELECT 1 FROM target WHERE …)}; what is said of the target is said of its table. */
    Condition exists(Condition... conditions) {
        FromNode left = left();
        FromNode right = right();
        if (left.equals(right)) {
            right = new Alias(
                    mapping.target().table().from(),
                    AliasName.anonymous(mapping.target().table().name()));
        }
        EntityType<?> type = EntityType.of(owner);
        List<Node> sources = new ArrayList<>(List.of(right));
        ExpressionNode where;
        if (mapping instanceof ManyToManyMapping linked) {
            boolean renamed = !right.equals(mapping.target().table().from());
            FromNode link = renamed
                    ? RelationshipJoin.link(linked)
                    : linked.link().table().from();
            sources.add(link);
            where = Operator.AND.of(
                    RelationshipJoin.own(type, linked, left, link), RelationshipJoin.others(linked, link, right));
        } else {
            where = RelationshipJoin.on(type, mapping, left, right);
        }
        ExpressionNode own = criteria(right);
        where = own == null ? where : Operator.AND.of(where, own);
        for (Condition condition : conditions) {
            where = Operator.AND.of(where, SourceAdapter.adapt(condition.node(), mapping.target(), right));
        }
        return exists(sources, where);
    }

    /** Whether a row of the sources meets a condition; whatever else the condition names is outside. */
    static Condition exists(List<Node> sources, ExpressionNode where) {
        Clauses clauses = Clauses.EMPTY
                .append(Clause.COLUMNS, List.of(new Inline(1, Types.INTEGER)))
                .append(Clause.FROM, sources)
                .set(Clause.WHERE, where)
                .set(Clause.CORRELATE_EXCEPT, new NodeList(sources));
        return Condition.of(new Exists(new SelectNode(clauses), false));
    }

    /** The handle as it stands in a program: {@code User.ADDRESSES}. */
    String constant() {
        return EntityType.of(owner).constant(mapping);
    }

    /** The key of an object that is compared with. */
    Object key(@Nullable Object key, Object compared) {
        if (key == null) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    constant() + " is compared with " + compared
                            + ", which has no key yet. Flush it first: session.flush().");
        }
        return key;
    }
}
