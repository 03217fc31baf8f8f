// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.ComputedInfo;
import dev.athanor.ast.ComputedInfo.Storage;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.IdentityInfo;
import dev.athanor.ast.Inline;
import dev.athanor.ast.SequenceOptions;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.dialect.DdlFeature;
import dev.athanor.dialect.DdlOption.Place;
import dev.athanor.dialect.DdlSyntax.ColumnPart;
import dev.athanor.dialect.DdlSyntax.Computed;
import dev.athanor.dialect.Syntax.Identity;
import dev.athanor.type.TypeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders a column as it is declared. */
final class ColumnRenderer {
    private final Renderer to;
    private final DdlRenderer ddl;

    ColumnRenderer(Renderer to, DdlRenderer ddl) {
        this.to = to;
        this.ddl = ddl;
    }

    private Identity identity() {
        return to.dialect().syntax().identity();
    }

    /** The name, the type and what follows. */
    void render(ColumnInfo column) {
        boolean typed = column.computed() == null || ddl.syntax().computed() != Computed.PERSISTED;
        to.name(column.name()).append(typed ? " " + type(column) : "");
        DdlOptions options = DdlOptions.of(to, column.options());
        options.write(Place.AFTER_TYPE, " ", "");
        for (ColumnPart part : ddl.syntax().columnOrder()) {
            part(part, column);
        }
        options.write(Place.AFTER_COLUMN, " ", "");
    }

    private void part(ColumnPart part, ColumnInfo column) {
        switch (part) {
            case COLLATION -> {
                String collation = column.collation();
                if (collation != null) {
                    ddl.require(DdlFeature.COLLATION);
                    to.append(" COLLATE ").name(collation);
                }
            }
            case DEFAULT -> {
                ExpressionNode value = column.serverDefault();
                if (value != null) {
                    to.append(" DEFAULT ");
                    value(value);
                }
            }
            case COMPUTED -> {
                ComputedInfo computed = column.computed();
                if (computed != null) {
                    computed(computed);
                }
            }
            case IDENTITY -> identity(column);
            case NULLABILITY -> to.append(column.nullable() ? "" : " NOT NULL");
            case COMMENT -> {
                String comment = column.comment();
                if (comment != null) {
                    to.append(" COMMENT " + Literals.string(comment, to.dialect()));
                }
            }
            case ON_UPDATE -> {
                ExpressionNode value = column.serverOnUpdate();
                if (value != null) {
                    to.append(" ON UPDATE ");
                    ddl.own(value);
                }
            }
        }
    }

    private String type(ColumnInfo column) {
        if (column.identity() && column.generated() == null && identity() == Identity.SERIAL) {
            return switch (column.type().kind()) {
                case SMALLINT -> "SMALLSERIAL";
                case INTEGER -> "SERIAL";
                default -> "BIGSERIAL";
            };
        }
        // SQLite's documentation: only a primary key of exactly the type INTEGER gets its values from the row id
        boolean rowId = column.identity()
                && identity() == Identity.ROWID
                && column.type().kind() != TypeKind.INTEGER;
        return rowId ? "INTEGER" : to.typeName(column.type());
    }

    private void value(ExpressionNode value) {
        String text = to.apart(() -> ddl.own(value)).printed();
        boolean grouped = ddl.syntax().groupedDefaults() && !(value instanceof Inline) && !isOneWord(text);
        to.append(grouped ? "(" + text + ")" : text);
    }

    /** Whether a default is a word, or is in quotes or parentheses already. */
    private static boolean isOneWord(String text) {
        String start = text.strip();
        return start.isEmpty()
                || "'\"(".indexOf(start.charAt(0)) >= 0
                || start.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    private void computed(ComputedInfo computed) {
        ddl.require(DdlFeature.COMPUTED);
        ddl.require(computed.storage() == Storage.STORED, DdlFeature.COMPUTED_STORED);
        ddl.require(computed.storage() == Storage.VIRTUAL, DdlFeature.COMPUTED_VIRTUAL);
        boolean persisted = ddl.syntax().computed() == Computed.PERSISTED;
        boolean wordless = ddl.syntax().computed() == Computed.STORED_WITHOUT_WORD;
        to.append(persisted ? " AS (" : " GENERATED ALWAYS AS (");
        ddl.own(computed.value());
        to.append(")");
        switch (computed.storage()) {
            case STORED -> to.append(persisted ? " PERSISTED" : wordless ? "" : " STORED");
            case VIRTUAL -> to.append(persisted ? "" : " VIRTUAL");
            case UNSAID -> {
                // PostgreSQL before 18 knows no column that is not stored, and wants it said all the same
                boolean only = ddl.lacks(DdlFeature.COMPUTED_VIRTUAL) && !ddl.lacks(DdlFeature.COMPUTED_STORED);
                to.append(only && !persisted && !wordless ? " STORED" : "");
            }
        }
    }

    private void identity(ColumnInfo column) {
        if (!column.identity()) {
            return;
        }
        IdentityInfo counting = column.generated();
        switch (identity()) {
            case STANDARD -> standard(counting);
            case SERIAL -> {
                if (counting != null) {
                    standard(counting);
                }
            }
            case AUTO_INCREMENT -> {
                ownWay(counting);
                to.append(" AUTO_INCREMENT");
            }
            case ROWID -> ownWay(counting);
            case IDENTITY -> {
                ownWay(counting);
                to.append(" IDENTITY");
                if (counting != null) {
                    SequenceOptions options = counting.options();
                    long start = options.start() == null ? 1 : options.start();
                    long increment = options.increment() == null ? 1 : options.increment();
                    to.append("(" + start + "," + increment + ")");
                }
            }
        }
    }

    private void standard(@Nullable IdentityInfo counting) {
        if (counting == null) {
            to.append(" GENERATED BY DEFAULT AS IDENTITY");
            return;
        }
        to.append(counting.always() ? " GENERATED ALWAYS" : " GENERATED BY DEFAULT");
        if (counting.onNull()) {
            ddl.require(DdlFeature.IDENTITY_ON_NULL);
            to.append(" ON NULL");
        }
        to.append(" AS IDENTITY");
        List<String> options = ddl.sequences().options(counting.options());
        to.append(options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
    }

    /** Where the database counts in its own way, it can be told less; that no statement gives a value is seen to here. */
    private void ownWay(@Nullable IdentityInfo counting) {
        if (counting == null) {
            return;
        }
        SequenceOptions said = counting.options();
        boolean runs = said.start() != null || said.increment() != null;
        SequenceOptions less =
                new SequenceOptions(said.start(), said.increment(), null, null, false, false, null, null, null);
        ddl.require(counting.onNull(), DdlFeature.IDENTITY_ON_NULL);
        ddl.require(runs, DdlFeature.IDENTITY_START);
        ddl.require(!said.equals(less), DdlFeature.IDENTITY_OPTIONS);
    }
}
