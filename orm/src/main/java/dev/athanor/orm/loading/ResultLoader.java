// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.compiler.Compiled;
import dev.athanor.engine.Cursor;
import dev.athanor.orm.loading.LoadPlan.Element;
import dev.athanor.orm.loading.LoadPlan.EntityPlan;
import dev.athanor.orm.loading.LoadPlan.LaterPlan;
import dev.athanor.orm.loading.LoadPlan.ScalarPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole result of a statement about entities, and then loads what its plan says is loaded afterwards. */
public final class ResultLoader {
    private final LoadContext context;
    private final Compiled compiled;
    private final LoadPlan plan;
    private final @Nullable EntityReader[] readers;

    /**
     * Reads the rows of a statement that was compiled.
     *
     * @param values those of the statement at hand, by their places
     */
    public ResultLoader(LoadContext context, Compiled compiled, LoadPlan compiledPlan, @Nullable Object[] values) {
        this.context = context;
        this.compiled = compiled;
        this.plan = compiledPlan.filled(values);
        List<Element> elements = plan.elements();
        this.readers = new @Nullable EntityReader[elements.size()];
        for (int i = 0; i < readers.length; i++) {
            if (elements.get(i) instanceof EntityPlan entity) {
                readers[i] = new EntityReader(context, entity, compiled.columns(), plan.overwrites());
            }
        }
    }

    /** The one element of each row; an object that joined lists repeat is there once. */
    public List<@Nullable Object> readSingle(Cursor cursor) {
        List<@Nullable Object> rows = new ArrayList<>();
        try (cursor) {
            while (cursor.next()) {
                rows.add(element(cursor.row(), 0));
            }
        } catch (SQLException e) {
            throw cursor.failure(e);
        }
        finish();
        return plan.multiplies() ? unique(rows) : rows;
    }

    /** All elements of each row; a row that joined lists repeat is there once. */
    public List<@Nullable Object[]> readAll(Cursor cursor) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (cursor) {
            while (cursor.next()) {
                @Nullable Object[] row = new @Nullable Object[readers.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = element(cursor.row(), i);
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            throw cursor.failure(e);
        }
        finish();
        return plan.multiplies() ? uniqueRows(rows) : rows;
    }

    private @Nullable Object element(ResultSet row, int index) throws SQLException {
        EntityReader reader = readers[index];
        if (reader != null) {
            return reader.read(row);
        }
        int position = ((ScalarPlan) plan.elements().get(index)).position();
        return compiled.columns().get(position - 1).codec().read(row, position);
    }

    private void finish() {
        for (EntityReader reader : readers) {
            if (reader != null) {
                reader.finish();
                loadLater(reader);
            }
        }
    }

    private void loadLater(EntityReader reader) {
        if (reader.plan().descent() != null) {
            reader.plan().descent().later().forEach(child -> AddedColumns.loadAll(context, child, reader.states()));
        }
        for (LaterPlan later : reader.plan().later()) {
            RelatedLoader.load(context, reader.states(), later.option(), later.nested());
        }
        for (JoinedReader each : reader.joined()) {
            loadLater(each.target());
        }
    }

    private static List<@Nullable Object> unique(List<@Nullable Object> rows) {
        Set<@Nullable Object> once = new LinkedHashSet<>(rows);
        return new ArrayList<>(once);
    }

    private static List<@Nullable Object[]> uniqueRows(List<@Nullable Object[]> rows) {
        Set<List<@Nullable Object>> seen = new LinkedHashSet<>();
        List<@Nullable Object[]> once = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            if (seen.add(Arrays.asList(row))) {
                once.add(row);
            }
        }
        return once;
    }
}
