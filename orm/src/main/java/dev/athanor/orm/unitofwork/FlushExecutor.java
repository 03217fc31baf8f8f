// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.engine.Connection;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.persist.LinkWriter;
import dev.athanor.orm.persist.RowWriter;
import dev.athanor.orm.persist.RowWriters;
import dev.athanor.orm.state.EntityState;
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
                copyKeys(update);
                writer.update(connection, update.rows(), update.columns());
            } else if (step instanceof DeleteStep delete) {
                writer.delete(connection, delete.rows());
            }
        }
    }

    private void insert(RowWriter writer, InsertStep step) {
        copyKeys(step);
        writer.giveDefaults(step.rows());
        int keyIndex = step.type().key().index();
        List<EntityState> keyless = new ArrayList<>();
        List<EntityState> keyed = new ArrayList<>();
        for (EntityState state : step.rows()) {
            Object key = state.entity().$get(keyIndex);
            if (key == null) {
                if (!step.type().hasGeneratedKey()) {
                    throw new IncompleteKey(step.type());
                }
                keyGenerated.accept(state);
                keyless.add(state);
            } else {
                state.key(key);
                keyed.add(state);
            }
        }
        if (!keyed.isEmpty()) {
            writer.insertWithKeys(connection, keyed);
        }
        if (!keyless.isEmpty()) {
            writer.insert(connection, keyless);
        }
    }

    /** Takes the keys of referred-to objects, which are all written by now, into the foreign keys. */
    private static void copyKeys(Step step) {
        EntityType<?> type = step.type();
        for (EntityState state : step.rows()) {
            Managed entity = state.entity();
            for (ToOneMapping one : type.toOnes()) {
                Managed target = ChangeSet.target(entity, one);
                if (target != null) {
                    Object key = target.$get(target.$type().key().index());
                    if (key == null) {
                        throw new AbsentReference(state, one);
                    }
                    set(entity, one.foreignKey(), key);
                } else if ((entity.$changed() & one.bit()) != 0) {
                    set(entity, one.foreignKey(), null);
                }
            }
        }
    }

    private static void set(Managed entity, ColumnMapping foreignKey, @Nullable Object key) {
        entity.$set(foreignKey.index(), key);
        entity.$unloaded(entity.$unloaded() & ~foreignKey.bit());
    }
}
