// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.engine.Connection;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.orm.persist.LinkWriter;
import dev.athanor.orm.persist.RowWriter;
import dev.athanor.orm.persist.RowWriters;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.unitofwork.FlushPlan.DeleteStep;
import dev.athanor.orm.unitofwork.FlushPlan.InsertStep;
import dev.athanor.orm.unitofwork.FlushPlan.LinkStep;
import dev.athanor.orm.unitofwork.FlushPlan.Step;
import dev.athanor.orm.unitofwork.FlushPlan.UnlinkStep;
import dev.athanor.orm.unitofwork.FlushPlan.UpdateStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries a plan out, step by step. */
public final class FlushExecutor {
    private final Connection connection;
    private final RowWriters writers;
    private final Consumer<EntityState> keyGenerated;

    /**
     * An executor for one flush.
     *
     * @param keyGenerated is told of every object that is about to get its key from the database
     */
    public FlushExecutor(Connection connection, RowWriters writers, Consumer<EntityState> keyGenerated) {
        this.connection = connection;
        this.writers = writers;
        this.keyGenerated = keyGenerated;
    }

    public void execute(FlushPlan plan) {
        for (Step step : plan.steps()) {
            RowWriter writer = writers.of(step.type(), connection.dialect());
            if (step instanceof LinkStep link) {
                LinkWriter links = writers.of(link.table(), connection.dialect());
                if (link.added()) {
                    links.insert(connection, link.links());
                } else {
                    links.delete(connection, link.links());
                }
            } else if (step instanceof UnlinkStep unlink) {
                writers.of(unlink.table(), connection.dialect())
                        .deleteAll(connection, unlink.rows(), unlink.declaring());
            } else if (step instanceof InsertStep insert) {
                insert(writer, insert);
            } else if (step instanceof UpdateStep update) {
                ReferredKeys.copy(update);
                writer.update(connection, update.rows(), update.columns());
            } else if (step instanceof DeleteStep delete) {
                writer.delete(connection, delete.rows());
            }
        }
    }

    private void insert(RowWriter writer, InsertStep step) {
        ReferredKeys.copy(step);
        writer.giveDefaults(step.rows());
        ColumnMapping made = step.type().generatedKey();
        List<EntityState> keyless = new ArrayList<>();
        List<EntityState> keyed = new ArrayList<>();
        for (EntityState state : step.rows()) {
            boolean isMade = made != null && state.entity().$get(made.index()) == null;
            if (isMade) {
                keyGenerated.accept(state);
                keyless.add(state);
            } else {
                keyed.add(state);
            }
            if (!isMade || !step.type().key().isSingle()) {
                giveKey(state, isMade ? made : null);
            }
        }
        if (!keyed.isEmpty()) {
            writer.insertWithKeys(connection, keyed);
        }
        if (!keyless.isEmpty()) {
            writer.insert(connection, keyless);
        }
        if (step.type().hasVisibleReferences()) {
            ReferredKeys.forgetUnset(step);
        }
    }

    /** The key under which a new row will be known; one that the database completes is known later. */
    private static void giveKey(EntityState state, @Nullable ColumnMapping made) {
        Managed entity = state.entity();
        KeyColumns columns = state.type().key();
        Object key = Keys.of(entity);
        List<ColumnMapping> missing = new ArrayList<>();
        for (ColumnMapping column : columns.columns()) {
            if (column != made
                    && entity.$get(column.index()) == null
                    && (key == null || column.column().isPrimaryKey())) {
                missing.add(column);
            }
        }
        if (!missing.isEmpty()) {
            throw new IncompleteKey(state.type(), missing);
        }
        state.key(made == null ? key : null);
    }
}
