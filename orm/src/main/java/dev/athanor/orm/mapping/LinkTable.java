// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.FromNode;
import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.Reference;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The table whose rows link objects of two entities, many to many: two foreign keys, which together are its key. It is
 * made when it is first needed, since the types of the keys are known only then.
 */
public final class LinkTable {
    private final String name;
    private final Side first;
    private final Side second;
    private final AtomicReference<@Nullable Table> table = new AtomicReference<>();

    /** One of the two foreign keys: its columns, and the entity whose key they hold. */
    public record Side(List<String> columns, Class<?> entity) {
        public Side {
            columns = List.copyOf(columns);
        }

        /** The entity whose key it holds. */
        public EntityType<?> type() {
            return EntityType.of(entity);
        }

        private static <T> Column<?> make(String name, Column<T> key) {
            return Column.of(name, key.type()).primaryKey();
        }

        private List<TableItem> make() {
            KeyColumns key = type().key();
            if (key.isSingle()) {
                Column<?> only = key.first().column();
                return List.of(make(columns.get(0), only).references(Reference.to(only)));
            }
            List<TableItem> made = new ArrayList<>();
            List<Reference> references = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Column<?> part = key.get(i).column();
                made.add(make(columns.get(i), part));
                references.add(Reference.to(part));
            }
            made.add(ForeignKey.of(columns).references(references));
            return made;
        }
    }

    public LinkTable(String name, Side first, Side second) {
        this.name = name;
        this.first = first;
        this.second = second;
    }

    public String name() {
        return name;
    }

    /** The side of the entity that declares the table. */
    public Side first() {
        return first;
    }

    public Side second() {
        return second;
    }

    public Table table() {
        Table known = table.get();
        if (known == null) {
            List<TableItem> items = new ArrayList<>(first.make());
            items.addAll(second.make());
            table.compareAndSet(null, Table.of(null, name, items));
            known = Objects.requireNonNull(table.get());
        }
        return known;
    }

    /** The columns of a side, of the table or of something that stands for it. */
    public List<ColumnRef> columns(Side side, FromNode from) {
        Table links = table();
        List<ColumnRef> refs = new ArrayList<>();
        for (String column : side.columns()) {
            refs.add(SourceColumns.of(from, links.c(column)));
        }
        return refs;
    }
}
