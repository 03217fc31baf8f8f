// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ConstraintTraits;
import dev.athanor.ast.DdlName;
import dev.athanor.ast.DdlName.Origin;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.TableInfo.IndexElement;
import dev.athanor.ast.Walker;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes are named of which nobody said the name, so that they can be found again on every database;
 * immutable. A pattern holds tokens:
 *
 * <ul>
 *   <li>{@code %(table_name)s};
 *   <li>{@code %(column_0_name)s}, the first column, {@code column_1_name} the second; {@code column_0N_name} all of them
 *       one behind the other, {@code column_0_N_name} with underscores between; {@code label} in the place of {@code name}
 *       puts the name of the table before it, {@code key} in its place takes what the column is called here;
 *   <li>{@code %(referred_table_name)s} and {@code %(referred_column_0_name)s} of a foreign key;
 *   <li>{@code %(constraint_name)s}, the name that somebody chose;
 *   <li>those of {@link #token}.
 * </ul>
 *
 * A name that becomes too long for a database is cut there, and four digits tell it from others.
 */
public final class NamingConvention {
    /** Only indexes of single columns are named: {@code ix_table_column}. */
    public static final NamingConvention STANDARD =
            new NamingConvention(Map.of(), Map.of()).index("ix_%(column_0_label)s");

    private static final Pattern TOKEN = Pattern.compile("%\\((\\w+)\\)s");
    private static final Pattern COLUMN = Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|label|key)");
    private static final String CONSTRAINT_NAME = "constraint_name";

    private final Map<Kind, String> patterns;
    private final Map<String, BiFunction<Table, List<String>, String>> tokens;

    private NamingConvention(Map<Kind, String> patterns, Map<String, BiFunction<Table, List<String>, String>> tokens) {
        this.patterns = patterns;
        this.tokens = tokens;
    }

    private enum Kind {
        INDEX,
        UNIQUE,
        CHECK,
        FOREIGN_KEY,
        PRIMARY_KEY,
        EXCLUDE
    }

    /** What a name is made for. */
    private record Subject(
            Table table,
            List<String> columns,
            @Nullable Table target,
            List<String> targets,
            @Nullable String chosen) {}

    private NamingConvention with(Kind kind, String pattern) {
        Map<Kind, String> changed = new EnumMap<>(Kind.class);
        changed.putAll(patterns);
        changed.put(kind, pattern);
        return new NamingConvention(changed, tokens);
    }

    /** The pattern for indexes. */
    public NamingConvention index(String pattern) {
        return with(Kind.INDEX, pattern);
    }

    /** The pattern for unique constraints. */
    public NamingConvention unique(String pattern) {
        return with(Kind.UNIQUE, pattern);
    }

    /** The pattern for check constraints. */
    public NamingConvention check(String pattern) {
        return with(Kind.CHECK, pattern);
    }

    /** The pattern for foreign keys. */
    public NamingConvention foreignKey(String pattern) {
        return with(Kind.FOREIGN_KEY, pattern);
    }

    /** The pattern for primary keys. */
    public NamingConvention primaryKey(String pattern) {
        return with(Kind.PRIMARY_KEY, pattern);
    }

    /** The pattern for exclude constraints. */
    public NamingConvention exclude(String pattern) {
        return with(Kind.EXCLUDE, pattern);
    }

    /** A token of one's own, made from the table and the names of the columns. */
    public NamingConvention token(String name, BiFunction<Table, List<String>, String> text) {
        Map<String, BiFunction<Table, List<String>, String>> changed = new HashMap<>(tokens);
        changed.put(name, text);
        return new NamingConvention(patterns, changed);
    }

    ConstraintTraits primaryKey(Table table, ConstraintTraits traits, List<String> columns) {
        return named(Kind.PRIMARY_KEY, table, traits, columns, null, List.of());
    }

    ConstraintTraits unique(Table table, ConstraintTraits traits, List<String> columns) {
        return named(Kind.UNIQUE, table, traits, columns, null, List.of());
    }

    ConstraintTraits foreignKey(
            Table table, ConstraintTraits traits, List<String> columns, Table target, List<String> targets) {
        return named(Kind.FOREIGN_KEY, table, traits, columns, target, targets);
    }

    ConstraintTraits check(Table table, ConstraintTraits traits, ExpressionNode condition) {
        return named(Kind.CHECK, table, traits, columns(List.of(condition)), null, List.of());
    }

    /** The same for a check that nobody wrote: where the pattern asks for a name that somebody chose, that is the word. */
    ConstraintTraits check(Table table, ConstraintTraits traits, ExpressionNode condition, String word) {
        return check(table, embeds(Kind.CHECK) ? traits.named(DdlName.of(word)) : traits, condition);
    }

    private boolean embeds(Kind kind) {
        return patterns.getOrDefault(kind, "").contains("%(" + CONSTRAINT_NAME + ")s");
    }

    ConstraintTraits exclude(Table table, ConstraintTraits traits, List<ExpressionNode> values) {
        return named(Kind.EXCLUDE, table, traits, columns(values), null, List.of());
    }

    private ConstraintTraits named(
            Kind kind,
            Table table,
            ConstraintTraits traits,
            List<String> columns,
            @Nullable Table target,
            List<String> targets) {
        return traits.named(name(kind, table, traits.name(), columns, target, targets));
    }

    DdlName index(Table table, @Nullable DdlName chosen, List<IndexElement> elements) {
        List<String> columns =
                columns(elements.stream().map(IndexElement::value).toList());
        DdlName name = name(Kind.INDEX, table, chosen, columns, null, List.of());
        if (name == null) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_SCHEMA,
                    "An index of table \"" + table
                            + "\" has no name, and the naming convention says nothing of indexes. Name it.");
        }
        return name;
    }

    /** An exact name counts, a chosen one unless the pattern puts more around it, and none is made up by the pattern. */
    private @Nullable DdlName name(
            Kind kind,
            Table table,
            @Nullable DdlName chosen,
            List<String> columns,
            @Nullable Table target,
            List<String> targets) {
        String pattern = patterns.get(kind);
        if (pattern == null || (chosen != null && chosen.origin() == Origin.EXACT)) {
            return chosen;
        }
        if (embeds(kind) ? chosen == null && kind == Kind.CHECK : chosen != null) {
            return chosen;
        }
        String text = chosen == null ? null : chosen.text();
        Subject subject = new Subject(table, columns, target, targets, text);
        Matcher token = TOKEN.matcher(pattern);
        return DdlName.made(token.replaceAll(found -> Matcher.quoteReplacement(text(found.group(1), subject))));
    }

    private String text(String token, Subject subject) {
        BiFunction<Table, List<String>, String> own = tokens.get(token);
        if (own != null) {
            return own.apply(subject.table, subject.columns);
        }
        String chosen = subject.chosen;
        Table target = subject.target;
        if (token.equals("table_name")) {
            return subject.table.name();
        } else if (token.equals(CONSTRAINT_NAME) && chosen != null) {
            return chosen;
        } else if (token.equals("referred_table_name") && target != null) {
            return target.name();
        }
        Matcher column = COLUMN.matcher(token);
        if (!column.matches()) {
            throw unknown(token, subject);
        }
        boolean referred = column.group(1) != null;
        List<String> names = referred ? subject.targets : subject.columns;
        int first = Integer.parseInt(column.group(2));
        if (first >= names.size()) {
            throw unknown(token, subject);
        }
        String many = column.group(3);
        Table owner = referred && target != null ? target : subject.table;
        String prefix = column.group(4).equals("label") ? owner.name() + '_' : "";
        List<String> texts = new ArrayList<>();
        for (String name : names.subList(first, many == null ? first + 1 : names.size())) {
            texts.add(column.group(4).equals("key") ? owner.column(name).key() : prefix + name);
        }
        return String.join("_N".equals(many) ? "_" : "", texts);
    }

    private static ConfigurationError unknown(String token, Subject subject) {
        return new ConfigurationError(
                ErrorCode.INVALID_SCHEMA,
                "The naming convention has the token \"" + token + "\", for which the table \"" + subject.table
                        + "\" and the columns " + subject.columns + " give nothing here. Name the constraint itself.");
    }

    private static List<String> columns(List<ExpressionNode> values) {
        List<String> found = new ArrayList<>();
        Walker finder = new Walker() {
            @Override
            public Done visitColumnRef(ColumnRef node) {
                found.add(node.name());
                return Done.DONE;
            }
        };
        values.forEach(value -> value.accept(finder));
        return found;
    }
}
