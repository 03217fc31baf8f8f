// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a flush will do, in order; a value that can be printed before it runs. */
public record FlushPlan(List<Step> steps) {
    public FlushPlan {
        steps = List.copyOf(steps);
    }

    /** Rows of one entity that are written in one way. */
    public sealed interface Step permits InsertStep, UpdateStep, DeleteStep {
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

    private static String objects(List<EntityState> rows) {
        String named = rows.stream().limit(5).map(EntityState::describe).collect(Collectors.joining(", "));
        return rows.size() + (rows.size() == 1 ? " row (" : " rows (") + named + (rows.size() > 5 ? ", …)" : ")");
    }

    /** One line for each step; nothing when there is nothing to do. */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
    }
}
