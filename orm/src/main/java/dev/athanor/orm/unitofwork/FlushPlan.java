// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.LinkTable;
import dev.athanor.orm.persist.LinkWriter.Link;
import dev.athanor.orm.state.EntityState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a flush will do, in order; a value that can be printed before it runs. */
public record FlushPlan(List<Step> steps) {
    private static final int SHOWN = 5;

    public FlushPlan {
        steps = List.copyOf(steps);
    }

    /** Rows of one entity that are written in one way. */
    public sealed interface Step permits InsertStep, UpdateStep, DeleteStep, LinkStep, UnlinkStep {
        EntityType<?> type();

        List<EntityState> rows();
    }

    /** New rows. */
    public record InsertStep(EntityType<?> type, List<EntityState> rows) implements Step {
        public InsertStep {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return "INSERT " + type.table() + ": " + objects(rows);
        }
    }

    /**
     * Changed rows.
     *
     * @param columns the bits of the attributes to write
     */
    public record UpdateStep(EntityType<?> type, long columns, List<EntityState> rows) implements Step {
        public UpdateStep {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            String names = Arrays.stream(type.columns())
                    .filter(column -> (column.bit() & columns) != 0)
                    .map(ColumnMapping::column)
                    .map(column -> column.name())
                    .collect(Collectors.joining(", "));
            return "UPDATE " + type.table() + " (" + names + "): " + objects(rows);
        }
    }

    /** Deleted rows. */
    public record DeleteStep(EntityType<?> type, List<EntityState> rows) implements Step {
        public DeleteStep {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return "DELETE " + type.table() + ": " + objects(rows);
        }
    }

    /**
     * Links between objects, many to many.
     *
     * @param type the entity that declares the table
     * @param added whether they are inserted or deleted
     */
    public record LinkStep(EntityType<?> type, LinkTable table, boolean added, List<Link> links) implements Step {
        public LinkStep {
            links = List.copyOf(links);
        }

        /** The objects of the entity that declares the table. */
        @Override
        public List<EntityState> rows() {
            return links.stream().map(Link::first).toList();
        }

        @Override
        public String toString() {
            String named = links.stream().limit(SHOWN).map(Link::toString).collect(Collectors.joining(", "));
            return (added ? "INSERT " : "DELETE ") + table.name() + ": " + named(links.size(), named);
        }
    }

    /**
     * All links of objects that are going to be deleted.
     *
     * @param declaring whether the objects are of the entity that declares the table
     */
    public record UnlinkStep(EntityType<?> type, LinkTable table, boolean declaring, List<EntityState> rows)
            implements Step {
        public UnlinkStep {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return "DELETE " + table.name() + ": all of " + objects(rows);
        }
    }

    private static String named(int size, String named) {
        return size + (size == 1 ? " row (" : " rows (") + named + (size > SHOWN ? ", …)" : ")");
    }

    private static String objects(List<EntityState> rows) {
        String named = rows.stream().limit(SHOWN).map(EntityState::describe).collect(Collectors.joining(", "));
        return named(rows.size(), named);
    }

    /** One line for each step; nothing when there is nothing to do. */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
    }
}
