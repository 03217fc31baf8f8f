// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.JoinKind;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of the two sides of a relationship belong together, whatever names the sides have in a statement. */
public final class RelationshipJoin {
    private RelationshipJoin() {}

    /** The condition of a relationship without a table of links. */
    public static ExpressionNode on(
            EntityType<?> owner, RelationshipMapping relationship, FromNode left, FromNode right) {
        ExpressionNode keys = relationship instanceof ToOneMapping one
                ? KeyConditions.matching(
                        one.target().key().of(right), one.foreignKey().of(left))
                : KeyConditions.matching(
                        owner.key().of(left),
                        ((OneToManyMapping) relationship)
                                .inverseMapping()
                                .foreignKey()
                                .of(right));
        return relationship.target().narrowed(keys, right);
    }

    /** The condition between the owner and the table of links. */
    public static ExpressionNode own(EntityType<?> owner, ManyToManyMapping linked, FromNode left, FromNode link) {
        return KeyConditions.matching(owner.key().of(left), linked.link().columns(linked.own(), link));
    }

    /** The condition between the table of links and what is in the list. */
    public static ExpressionNode others(ManyToManyMapping linked, FromNode link, FromNode right) {
        ExpressionNode keys = KeyConditions.matching(
                linked.target().key().of(right), linked.link().columns(linked.others(), link));
        return linked.target().narrowed(keys, right);
    }

    /** The table of links under a name that is made up. */
    public static Alias link(ManyToManyMapping linked) {
        return new Alias(
                linked.link().table().from(), AliasName.anonymous(linked.link().name()));
    }

    /**
     * The joins that lead from one side to the other: one, or two where a table of links stands between.
     *
     * @param more what must hold besides for rows of the right side, or null
     */
    public static List<JoinStep> steps(
            EntityType<?> owner,
            RelationshipMapping relationship,
            FromNode left,
            FromNode right,
            @Nullable ExpressionNode more,
            JoinKind kind) {
        if (relationship instanceof ManyToManyMapping linked) {
            FromNode link = link(linked);
            return List.of(
                    new JoinStep(left, link, own(owner, linked, left, link), kind),
                    new JoinStep(link, right, and(others(linked, link, right), more), kind));
        }
        return List.of(new JoinStep(left, right, and(on(owner, relationship, left, right), more), kind));
    }

    private static ExpressionNode and(ExpressionNode on, @Nullable ExpressionNode more) {
        return more == null ? on : Operator.AND.of(on, more);
    }
}
