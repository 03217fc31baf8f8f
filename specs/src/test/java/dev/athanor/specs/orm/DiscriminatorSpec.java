// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.selectInPolymorphic;
import static dev.athanor.orm.query.LoaderOptions.withPolymorphic;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.specs.orm.generated.BigPayment;
import dev.athanor.specs.orm.generated.Circle;
import dev.athanor.specs.orm.generated.Payment;
import dev.athanor.specs.orm.generated.Polygon;
import dev.athanor.specs.orm.generated.Shape;
import dev.athanor.specs.orm.generated.Square;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Map;

/** By what the rows of entities are told apart that inherit from each other. */
class DiscriminatorSpec extends EntitySpec {
    static class Node extends ManagedObject {
        private static final EntityMap<Node> MAP = EntityMap.of(Node.class, Node::new);
        static final Attribute<Node, Long> ID =
                MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
        static final Attribute<Node, Integer> LEVEL =
                MAP.attribute("level", Column.of("depth", Types.INTEGER).notNull());
        static final EntityType<Node> ENTITY =
                MAP.discriminator(LEVEL).identity(0).subclasses(Leaf.class).table("graph_node");
    }

    static final class Leaf extends Node {
        private static final EntityMap<Leaf> MAP = EntityMap.below(Node.ENTITY, Leaf.class, Leaf::new);
        static final Attribute<Leaf, String> TEXT = MAP.attribute("text", Column.of("label", Types.string(20)));
        static final EntityType<Leaf> ENTITY = MAP.identity(1).parentTable();
    }

    @Override
    List<Class<?>> entities() {
        return List.of(Shape.class, Payment.class, Node.class);
    }

    private void givenShapes() {
        given(
                new Circle().colour("red").radius(3),
                new Square().colour("green").corners(4).side(5),
                new Square().colour("blue").corners(4).side(6));
    }

    @DatabaseTest
    void anEnumTellsTheClassesOfAnAbstractRoot() {
        givenShapes();
        assertThat(rows("SELECT kind, colour, radius, corners, side FROM shape ORDER BY id"))
                .containsExactly("CIRCLE|red|3|null|null", "SQUARE|green|null|4|5", "SQUARE|blue|null|4|6");
        assertThat(session.execute(select(Shape.class).orderBy(Shape.ID)).all())
                .map(Object::getClass)
                .isEqualTo(List.of(Circle.class, Square.class, Square.class));
        statements.take();
        assertThat(all(Polygon.class)).hasSize(2);
        assertSent("SELECT shape.id, shape.kind, shape.colour, shape.corners FROM shape WHERE shape.kind IN (?)");
        assertRefused(ErrorCode.MAPPING, () -> EntityType.of(Shape.class).create())
                .hasMessageContaining("Shape is abstract");
    }

    @DatabaseTest
    void noRowsAreInsertedInBulkForAnAbstractClass() {
        assertRefused(ErrorCode.MAPPING, () -> session.insertAll(Shape.class, List.of(Map.of("colour", "red"))))
                .hasMessageContaining("Shape is abstract");
        assertThat(rows("SELECT kind FROM shape")).isEmpty();
    }

    @DatabaseTest
    void theMappingSaysHowWhatChildrenAddIsLoaded() {
        givenShapes();
        List<Shape> shapes =
                session.execute(select(Shape.class).orderBy(Shape.ID)).all();
        assertSent("""
            SELECT shape.id, shape.kind, shape.colour, shape.radius FROM shape ORDER BY shape.id
            SELECT shape.id, shape.corners, shape.side FROM shape WHERE shape.id IN (?, ?)
            """);
        assertThat(((Circle) shapes.get(0)).getRadius()).isEqualTo(3);
        assertThat(((Square) shapes.get(2)).getSide()).isEqualTo(6);
        assertThat(((Square) shapes.get(1)).getCorners()).isEqualTo(4);
        assertNothingSent();
    }

    @DatabaseTest
    void aStatementSaysHowWhatChildrenAddIsLoaded() {
        givenShapes();
        List<Shape> shapes = session.execute(select(Shape.class)
                        .options(withPolymorphic(Shape.class, Square.class))
                        .orderBy(Shape.ID))
                .all();
        assertSent("""
            SELECT shape.id, shape.kind, shape.colour, shape.radius, shape.corners, shape.side
            FROM shape ORDER BY shape.id
            """);
        assertThat(((Square) shapes.get(2)).getSide()).isEqualTo(6);
        assertNothingSent();
        anew();
        session.execute(select(Shape.class).options(selectInPolymorphic(Shape.class)))
                .all();
        assertSent("""
            SELECT shape.id, shape.kind, shape.colour FROM shape
            SELECT shape.id, shape.radius FROM shape WHERE shape.id IN (?)
            SELECT shape.id, shape.corners, shape.side FROM shape WHERE shape.id IN (?, ?)
            """);
    }

    @DatabaseTest
    void whatWasLoadedBeforeIsCompletedByAStatementThatHasMore() {
        givenShapes();
        List<Shape> shapes = session.execute(
                        select(Shape.class).options(selectInPolymorphic(Shape.class, Circle.class)))
                .all();
        session.expire(shapes.get(1));
        statements.take();
        session.execute(select(Shape.class).options(withPolymorphic(Shape.class)))
                .all();
        statements.take();
        assertThat(((Square) shapes.get(1)).getSide()).isPositive();
        assertNothingSent();
    }

    @DatabaseTest
    void anExpressionTellsTheClasses() {
        given(new Payment().amount(5), new BigPayment().approval("boss").amount(5000));
        List<Payment> payments =
                session.execute(select(Payment.class).orderBy(Payment.AMOUNT)).all();
        assertThat(statements.take().get(0))
                .startsWith(
                        "SELECT payment.id, payment.amount, payment.whole_id, CASE WHEN (payment.amount >= ?) THEN");
        assertThat(payments).map(Object::getClass).isEqualTo(List.of(Payment.class, BigPayment.class));
        assertThat(((BigPayment) payments.get(1)).getApproval()).isEqualTo("boss");
        assertThat(all(BigPayment.class)).hasSize(1);
        Payment small = payments.get(0);
        small.setAmount(2000);
        session.flush();
        assertRefused(ErrorCode.OTHER_CLASS, () -> all(Payment.class));
    }

    @DatabaseTest
    void anExpressionIsThereWhenListsAreJoinedToBoundedRows() {
        Payment whole = new BigPayment().amount(5000);
        given(
                whole,
                new Payment().amount(4000 - 3500).whole(whole),
                new BigPayment().amount(4500).whole(whole));
        List<Payment> payments = session.execute(select(Payment.class)
                        .options(joined(Payment.PARTS))
                        .orderBy(Payment.AMOUNT.desc())
                        .limit(1))
                .all();
        assertThat(statements.take().get(0)).doesNotContain("FROM payment, payment");
        assertThat(payments).hasSize(1);
        assertThat(payments.get(0)).isInstanceOf(BigPayment.class);
        assertThat(payments.get(0).getParts()).hasSize(2);
    }

    @DatabaseTest
    void aNumberTellsTheClasses() {
        Leaf leaf = new Leaf();
        Leaf.TEXT.set(leaf, "end");
        given(new Node(), leaf);
        assertThat(rows("SELECT depth, label FROM graph_node ORDER BY depth")).containsExactly("0|null", "1|end");
        assertThat(all(Leaf.class)).map(Leaf.TEXT::get).containsExactly("end");
        assertThat(session.execute(select(Node.class).orderBy(Node.LEVEL)).all())
                .map(Object::getClass)
                .isEqualTo(List.of(Node.class, Leaf.class));
        session.execute(text("UPDATE graph_node SET depth = 7 WHERE depth = 0"));
        assertRefused(ErrorCode.UNKNOWN_IDENTITY, () -> all(Node.class)).hasMessageContaining("discriminator 7");
    }
}
