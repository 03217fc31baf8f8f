// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.ast.ConstraintInfo;
import dev.athanor.ast.Deferral;
import dev.athanor.dialect.DdlOption.Place;
import dev.athanor.dialect.Dialect;
import dev.athanor.inspect.SqlTokens.Kind;
import dev.athanor.schema.Check;
import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.Index;
import dev.athanor.schema.IndexTerm;
import dev.athanor.schema.PrimaryKey;
import dev.athanor.schema.Reference;
import dev.athanor.schema.Reflection;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import dev.athanor.schema.TableTrait;
import dev.athanor.schema.Unique;
import dev.athanor.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes tables of what a catalogue says of them. */
final class TableMaker {
    private static final Set<Place> OF_TABLES = Set.of(Place.BEFORE_TABLE, Place.AFTER_TABLE, Place.AFTER_KEY);
    private static final Set<Place> OF_COLUMNS = Set.of(Place.AFTER_TYPE, Place.AFTER_COLUMN);
    private static final Set<Place> OF_INDEXES = Set.of(Place.BEFORE_INDEX, Place.AFTER_INDEX);

    private final Dialect dialect;
    private final ColumnMaker columns;
    private final Reflection what;
    private final List<String> notes;

    TableMaker(Dialect dialect, Reflection what, List<String> notes) {
        this.dialect = dialect;
        this.columns = new ColumnMaker(dialect);
        this.what = what;
        this.notes = notes;
    }

    /** Something of a table, and its name where it has one. */
    private record Piece(TableItem item, @Nullable String name) {}

    Table make(ReflectedTable read) {
        // an empty name keeps the schema that a metadata has for tables without one away from those of the default
        // schema
        String schema = read.schema() == null ? "" : read.schema();
        List<TableItem> items = new ArrayList<>(what.own());
        pieces(read).forEach(piece -> items.add(piece.item()));
        ReflectedRelation relation = read.relation();
        String definition = relation.definition();
        if (relation.kind() == RelationKind.TABLE || isPartly(read)) {
            return Table.of(schema, read.name(), items);
        } else if (definition == null) {
            notes.add("The user may not see what view \"" + read.name() + "\" asks; it is a table of its columns.");
            return Table.of(schema, read.name(), items);
        }
        boolean materialized = relation.kind() == RelationKind.MATERIALIZED_VIEW;
        return View.described(schema, read.name(), withoutEnd(definition), materialized, items);
    }

    /** Whether somebody wants not all columns, and so what is no view any more. */
    private boolean isPartly(ReflectedTable read) {
        return !what.columns().isEmpty()
                && !read.columns().stream().allMatch(column -> what.columns().contains(column.name()));
    }

    private static String withoutEnd(String definition) {
        String query = definition.strip();
        return query.endsWith(";") ? query.substring(0, query.length() - 1).strip() : query;
    }

    /** Adds what a table lacks. */
    void extend(Table known, ReflectedTable read) {
        Set<String> names = new HashSet<>();
        for (ConstraintInfo constraint : known.constraints()) {
            String name = constraint.name();
            if (name != null) {
                names.add(name);
            }
        }
        known.indexes().forEach(index -> names.add(index.name().text()));
        boolean keyed = known.primaryKey() != null;
        what.own().forEach(known::append);
        for (Piece piece : pieces(read)) {
            boolean there = piece.item() instanceof Column<?> column
                    ? known.find(column.name()) != null
                    : piece.item() instanceof PrimaryKey ? keyed : piece.name() == null || names.contains(piece.name());
            if (!there) {
                known.append(piece.item());
            }
        }
    }

    private List<Piece> pieces(ReflectedTable read) {
        List<Piece> pieces = new ArrayList<>();
        Set<String> left = new HashSet<>();
        Set<String> own = new HashSet<>();
        what.own().forEach(item -> {
            if (item instanceof Column<?> column) {
                own.add(column.name());
            }
        });
        ReflectedPrimaryKey key = read.constraints().primaryKey();
        for (ReflectedColumn column : read.columns()) {
            boolean wanted = what.columns().isEmpty() || what.columns().contains(column.name());
            if (own.contains(column.name())) {
                continue;
            }
            Column<?> made = wanted ? what.listener().column(read.name(), column(read, column, key)) : null;
            if (made == null) {
                left.add(column.name());
            } else {
                pieces.add(new Piece(made, null));
            }
        }
        Set<String> more = new HashSet<>();
        read.indexes().stream()
                .filter(TableMaker::saysMoreThanItsConstraint)
                .map(ReflectedIndex::name)
                .forEach(more::add);
        constraints(read.constraints(), left, more, pieces);
        for (ReflectedIndex index : read.indexes()) {
            if ((index.duplicatesConstraint() == null || more.contains(index.name())) && isWanted(index, left)) {
                pieces.add(new Piece(index(read.name(), index), index.name()));
            }
        }
        String comment = read.relation().comment();
        if (comment != null) {
            pieces.add(new Piece(TableTrait.comment(comment), null));
        }
        boolean view = read.relation().kind() != RelationKind.TABLE;
        read.relation().options().forEach((option, value) -> {
            if (view) {
                notes.add("View \"" + read.name() + "\" has the option \"" + option + "\", which a view cannot say.");
            } else if (isDeclared(option, OF_TABLES, "Table \"" + read.name() + '"')) {
                pieces.add(new Piece(TableTrait.option(dialect.name(), option, value), null));
            }
        });
        return pieces;
    }

    private Column<?> column(ReflectedTable table, ReflectedColumn read, @Nullable ReflectedPrimaryKey key) {
        String place = "Column \"" + table.name() + '.' + read.name() + '"';
        if (!read.isTypeKnown()) {
            notes.add(place + " has the type \"" + read.typeText()
                    + "\", which is not known. It keeps its name, and values are read as texts.");
        }
        Column<?> made = columns.make(read, key != null && key.columns().contains(read.name()));
        for (Map.Entry<String, Object> option : read.options().entrySet()) {
            if (isDeclared(option.getKey(), OF_COLUMNS, place)) {
                made = made.option(dialect.name(), option.getKey(), option.getValue());
            }
        }
        return made;
    }

    private boolean isDeclared(String option, Set<Place> places, String whose) {
        boolean declared = dialect.syntax().ddl().options().stream()
                .anyMatch(each -> each.name().equals(option) && places.contains(each.place()));
        if (!declared) {
            notes.add(whose + " has the option \"" + option + "\", which a table cannot say.");
        }
        return declared;
    }

    private void constraints(ReflectedConstraints read, Set<String> left, Set<String> indexes, List<Piece> pieces) {
        ReflectedPrimaryKey key = read.primaryKey();
        if (key != null && hasNone(key.columns(), left)) {
            pieces.add(piece(
                    PrimaryKey.of(key.columns().toArray(String[]::new)), key.name(), key.deferral(), key.comment()));
        }
        for (ReflectedUnique unique : read.uniques()) {
            boolean index = unique.duplicatesIndex() && unique.name() != null && indexes.contains(unique.name());
            if (!index && hasNone(unique.columns(), left)) {
                Unique made = Unique.of(unique.columns().toArray(String[]::new));
                boolean equal = unique.options().containsKey("nulls_not_distinct");
                pieces.add(piece(
                        equal ? made.nullsNotDistinct() : made, unique.name(), unique.deferral(), unique.comment()));
            }
        }
        for (ReflectedForeignKey foreign : read.foreignKeys()) {
            if (hasNone(foreign.columns(), left)) {
                pieces.add(piece(foreignKey(foreign), foreign.name(), foreign.deferral(), foreign.comment()));
            }
        }
        for (ReflectedCheck check : read.checks()) {
            if (namesNone(check.sql(), left)) {
                pieces.add(piece(Check.of(check.sql()), check.name(), Deferral.UNSAID, check.comment()));
            }
        }
        for (ReflectedExclusion exclusion : read.exclusions()) {
            if (namesNone(exclusion.sql(), left)) {
                pieces.add(piece(
                        ExclusionText.parse(exclusion.sql()),
                        exclusion.name(),
                        exclusion.deferral(),
                        exclusion.comment()));
            }
        }
    }

    private static <C extends Constraint<C>> Piece piece(
            C constraint, @Nullable String name, Deferral deferral, @Nullable String comment) {
        C made = name == null ? constraint : constraint.namedExactly(name);
        made = deferral == Deferral.UNSAID ? made : made.with(made.traits().deferral(deferral));
        return new Piece(comment == null ? made : made.comment(comment), name);
    }

    private static ForeignKey foreignKey(ReflectedForeignKey read) {
        String table = read.referredSchema() == null
                ? read.referredTable()
                : read.referredSchema() + '.' + read.referredTable();
        ForeignKey key = ForeignKey.of(read.columns())
                .references(read.referredColumns().stream()
                        .map(column -> Reference.named(table, column))
                        .toList());
        key = read.onDelete() == null ? key : key.onDelete(read.onDelete());
        key = read.onUpdate() == null ? key : key.onUpdate(read.onUpdate());
        return read.match() == null ? key : key.match(read.match());
    }

    private Index index(String table, ReflectedIndex read) {
        Index index = Index.of(
                read.name(), read.terms().stream().map(TableMaker::term).toArray(IndexTerm[]::new));
        index = read.unique() ? index.unique() : index;
        index = read.where() == null ? index : index.where(read.where());
        index = read.include().isEmpty() ? index : index.include(read.include().toArray(String[]::new));
        index = read.method() == null ? index : index.using(read.method());
        for (Map.Entry<String, Object> option : read.options().entrySet()) {
            if (option.getKey().equals("nulls_not_distinct")) {
                index = index.nullsNotDistinct();
            } else if (isDeclared(
                    option.getKey(), OF_INDEXES, "Index \"" + read.name() + "\" of table \"" + table + '"')) {
                index = index.option(dialect.name(), option.getKey(), option.getValue());
            }
        }
        return index;
    }

    private static IndexTerm term(ReflectedIndex.Term read) {
        IndexTerm term = read.column() != null
                ? IndexTerm.of(read.column())
                : IndexTerm.sql(SqlParentheses.outerRemoved(String.valueOf(read.expression())));
        term = read.descending() ? term.desc() : term;
        if (read.nullsFirst() != null) {
            term = read.nullsFirst() ? term.nullsFirst() : term.nullsLast();
        }
        term = read.collation() == null ? term : term.collate(read.collation());
        term = read.operatorClass() == null ? term : term.operatorClass(read.operatorClass());
        return read.prefix() == null ? term : term.prefix(read.prefix());
    }

    /** Whether an index is unique in a way in which a constraint cannot be: by the beginnings of texts, or by expressions. */
    private static boolean saysMoreThanItsConstraint(ReflectedIndex index) {
        return index.unique()
                && index.terms().stream().anyMatch(term -> term.prefix() != null || term.expression() != null);
    }

    private static boolean isWanted(ReflectedIndex index, Set<String> left) {
        return hasNone(index.include(), left)
                && index.terms().stream()
                        .allMatch(term -> term.column() != null
                                ? !left.contains(term.column())
                                : namesNone(String.valueOf(term.expression()), left))
                && (index.where() == null || namesNone(index.where(), left));
    }

    private static boolean hasNone(List<String> columns, Set<String> left) {
        return columns.stream().noneMatch(left::contains);
    }

    /** Whether SQL names none of the columns that are left out. */
    private static boolean namesNone(String sql, Set<String> left) {
        return left.isEmpty()
                || SqlTokens.of(sql).stream()
                        .filter(token -> token.kind() == Kind.WORD || token.kind() == Kind.NAME)
                        .noneMatch(token -> left.contains(token.text()) || left.contains(token.lower()));
    }
}
