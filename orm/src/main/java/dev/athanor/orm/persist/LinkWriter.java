// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.dialect.Dialect;
import dev.athanor.engine.Connection;
import dev.athanor.engine.PreparedCall;
import dev.athanor.orm.mapping.LinkTable;
import dev.athanor.orm.mapping.LinkTable.Side;
import dev.athanor.orm.state.EntityState;
import dev.athanor.type.Codec;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Writes the rows that link objects many to many. */
public final class LinkWriter {
    private final String table;
    private final Target first;
    private final Target second;

    /**
     * Two objects that are linked.
     *
     * @param first of the entity that declares the table
     */
    public record Link(EntityState first, EntityState second) {
        @Override
        public String toString() {
            return first.describe() + '–' + second.describe();
        }
    }

    /** One of the columns, ready to be bound. */
    private record Target(String name, Codec<Object> codec, String type) {
        void bind(PreparedCall call, int position, EntityState state) throws SQLException {
            codec.set(call.statement(), position, key(state));
        }

        static Object key(EntityState state) {
            return Objects.requireNonNull(state.key(), "what is linked has a row");
        }
    }

    public LinkWriter(LinkTable links, Dialect dialect) {
        this.table = dialect.identifiers().quote(links.name());
        this.first = target(links, links.first(), dialect);
        this.second = target(links, links.second(), dialect);
    }

    @SuppressWarnings("unchecked")
    private static Target target(LinkTable links, Side side, Dialect dialect) {
        Codec<Object> codec = (Codec<Object>) dialect.codec(links.column(side).type());
        return new Target(
                dialect.identifiers().quote(side.column()),
                codec,
                links.column(side).type().toString());
    }

    /** {@code INSERT INTO link (a_id, b_id) VALUES (?, ?)}. */
    public void insert(Connection connection, List<Link> links) {
        batch(
                connection,
                "INSERT INTO " + table + " (" + first.name() + ", " + second.name() + ") VALUES (?, ?)",
                links);
    }

    /**
     * {@code DELETE FROM link WHERE a_id = ? AND b_id = ?}.
     *
     * @throws StaleRow if a link is not there any more
     */
    public void delete(Connection connection, List<Link> links) {
        int[] counts = batch(
                connection,
                "DELETE FROM " + table + "\nWHERE " + table + '.' + first.name() + " = ? AND " + table + '.'
                        + second.name() + " = ?",
                links);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 1 && counts[i] != Statement.SUCCESS_NO_INFO) {
                throw StaleRow.unlinked(links.get(i));
            }
        }
    }

    private int[] batch(Connection connection, String text, List<Link> links) {
        try (PreparedCall call = connection.prepare(text, List.of(first.type(), second.type()))) {
            try {
                for (Link link : links) {
                    first.bind(call, 1, link.first());
                    second.bind(call, 2, link.second());
                    call.statement().addBatch();
                }
            } catch (SQLException e) {
                throw call.failure(e);
            }
            call.binding(
                    links.size(),
                    i -> List.of(
                            String.valueOf(links.get(i).first().key()),
                            String.valueOf(links.get(i).second().key())));
            return call.batch();
        }
    }

    /**
     * {@code DELETE FROM link WHERE a_id = ?}: all links of objects, known or not.
     *
     * @param declaring whether the objects are of the entity that declares the table
     */
    public void deleteAll(Connection connection, List<EntityState> objects, boolean declaring) {
        Target side = declaring ? first : second;
        String text = "DELETE FROM " + table + "\nWHERE " + table + '.' + side.name() + " = ?";
        try (PreparedCall call = connection.prepare(text, List.of(side.type()))) {
            try {
                for (EntityState state : objects) {
                    side.bind(call, 1, state);
                    call.statement().addBatch();
                }
            } catch (SQLException e) {
                throw call.failure(e);
            }
            call.binding(
                    objects.size(), i -> List.of(String.valueOf(objects.get(i).key())));
            call.batch();
        }
    }
}
