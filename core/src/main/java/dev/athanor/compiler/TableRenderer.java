// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.ConstraintInfo;
import dev.athanor.ast.CreateTable;
import dev.athanor.ast.DdlAbilities.Comments;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableInfo.PrimaryKeyInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.dialect.DdlFeature;
import dev.athanor.dialect.DdlOption.Place;
import dev.athanor.dialect.Identifiers;
import java.util.ArrayList;
import java.util.List;

/** Renders the statement that makes a table. */
final class TableRenderer {
    private final Renderer to;
    private final DdlRenderer ddl;
    private final ColumnRenderer columns;
    private final ConstraintRenderer constraints;

    TableRenderer(Renderer to, DdlRenderer ddl) {
        this.to = to;
        this.ddl = ddl;
        this.columns = new ColumnRenderer(to, ddl);
        this.constraints = new ConstraintRenderer(to, ddl);
    }

    ColumnRenderer columns() {
        return columns;
    }

    ConstraintRenderer constraints() {
        return constraints;
    }

    void create(CreateTable node) {
        TableInfo table = node.table();
        requireFittingNames(table);
        DdlOptions options = DdlOptions.of(to, table.options());
        to.append("CREATE ");
        table.prefixes().forEach(prefix -> to.append(prefix).append(" "));
        options.write(Place.BEFORE_TABLE, "", " ");
        to.append("TABLE ");
        if (node.ifNotExists()) {
            ddl.require(DdlFeature.IF_NOT_EXISTS);
            to.append("IF NOT EXISTS ");
        }
        to.render(new TableRef(table)).append(" (");
        to.list(parts(node), ",", part -> {
            to.append("\n    ");
            part.run();
        });
        to.append("\n)");
        options.after();
        String comment = table.comment();
        if (comment != null && ddl.syntax().abilities().comments() == Comments.INLINE) {
            to.append(" COMMENT=" + Literals.string(comment, to.dialect()));
        }
    }

    private List<Runnable> parts(CreateTable node) {
        TableInfo table = node.table();
        boolean withColumn = isKeyWithColumn(table);
        List<Runnable> parts = new ArrayList<>();
        for (ColumnInfo column : table.columns()) {
            if (!column.system()) {
                parts.add(() -> {
                    columns.render(column);
                    if (withColumn && column.primaryKey()) {
                        to.append(" PRIMARY KEY");
                        DdlOptions.of(to, table.options()).write(Place.AFTER_KEY, " ", "");
                    }
                });
            }
        }
        for (ConstraintInfo constraint : table.constraints()) {
            boolean later = node.later().contains(constraint);
            boolean inColumn = withColumn && constraint instanceof PrimaryKeyInfo;
            if (!later && !inColumn && constraints.isWanted(constraint)) {
                parts.add(() -> constraints.render(constraint));
            }
        }
        return parts;
    }

    /** Whether the primary key stands with its one column, because an option does that can stand nowhere else. */
    private boolean isKeyWithColumn(TableInfo table) {
        return DdlOptions.of(to, table.options()).has(Place.AFTER_KEY)
                && table.columns().stream().filter(ColumnInfo::primaryKey).count() == 1;
    }

    private void requireFittingNames(TableInfo table) {
        Identifiers identifiers = to.dialect().identifiers();
        identifiers.fitting(table.name());
        table.columns().forEach(column -> identifiers.fitting(column.name()));
    }
}
