// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.ast.ColumnRef;
import dev.athanor.dialect.Dialect;
import dev.athanor.engine.Connection;
import dev.athanor.engine.PreparedCall;
import dev.athanor.orm.mapping.LinkTable;
import dev.athanor.orm.mapping.LinkTable.Side;
import dev.athanor.orm.state.EntityState;
import dev.athanor.type.SqlType;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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

    /** One of the foreign keys, ready to be bound. */
    private record Target(List<String> names, KeyBinding key) {
        int bind(PreparedCall call, int position, EntityState state) throws SQLException {
            return key.bind(
                    call.statement(), position, Objects.requireNonNull(state.key(), "what is linked has a row"));
        }

        String condition(String table) {
            return names.stream().map(name -> table + '.' + name + " = ?").collect(Collectors.joining(" AND "));
        }

        List<String> shown(EntityState state) {
            return key.shown(state.key());
        }
    }

    public LinkWriter(LinkTable links, Dialect dialect) {
        this.table = dialect.identifiers().quote(links.name());
        this.first = target(links, links.first(), dialect);
        this.second = target(links, links.second(), dialect);
    }

    private static Target target(LinkTable links, Side side, Dialect dialect) {
        List<String> names =
                side.columns().stream().map(dialect.identifiers()::quote).toList();
        List<SqlType<?>> types = links.columns(side, links.table().from()).stream()
                .<SqlType<?>>map(ColumnRef::type)
                .toList();
        return new Target(names, new KeyBinding(side.type().key(), types, dialect));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** {@code INSERT INTO link (a_id, b_id) VALUES (?, ?)}. */
    public void insert(Connection connection, List<Link> links) {
        List<String> names = both(first.names(), second.names());
        batch(
                connection,
                "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + "?, ".repeat(names.size() - 1)
                        + "?)",
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
                "DELETE FROM " + table + "\nWHERE " + first.condition(table) + " AND " + second.condition(table),
                links);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 1 && counts[i] != Statement.SUCCESS_NO_INFO) {
                throw StaleRow.unlinked(links.get(i));
            }
        }
    }

    private int[] batch(Connection connection, String text, List<Link> links) {
        try (PreparedCall call =
                connection.prepare(text, both(first.key().types(), second.key().types()))) {
            try {
                for (Link link : links) {
                    int next = first.bind(call, 1, link.first());
                    second.bind(call, next, link.second());
                    call.statement().addBatch();
                }
            } catch (SQLException e) {
                throw call.failure(e);
            }
            call.binding(
                    links.size(),
                    i -> both(
                            first.shown(links.get(i).first()),
                            second.shown(links.get(i).second())));
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
        String text = "DELETE FROM " + table + "\nWHERE " + side.condition(table);
        try (PreparedCall call = connection.prepare(text, side.key().types())) {
            try {
                for (EntityState state : objects) {
                    side.bind(call, 1, state);
                    call.statement().addBatch();
                }
            } catch (SQLException e) {
                throw call.failure(e);
            }
            call.binding(objects.size(), i -> side.shown(objects.get(i)));
            call.batch();
        }
    }
}
