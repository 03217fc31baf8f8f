// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.DdlAbilities.Enums;
import dev.athanor.ast.SqlTarget;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.type.EnumLabels;
import dev.athanor.type.SqlType;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The types that have to be there before the tables are whose columns have them; each once, in the order of their mention. */
final class NamedTypes {
    private final String dialect;
    private final Map<List<@Nullable String>, SqlType<?>> found = new LinkedHashMap<>();

    private NamedTypes(String dialect) {
        this.dialect = dialect;
    }

    /** Those of a database; none where an enum is no type of its own. */
    static List<SqlType<?>> of(Collection<SqlType<?>> declared, Collection<Table> tables, SqlTarget database) {
        if (database.abilities().enums() != Enums.TYPES) {
            return List.of();
        }
        NamedTypes types = new NamedTypes(database.name());
        declared.forEach(types::add);
        for (Table table : tables) {
            if (table.view() == null) {
                table.all().forEach(column -> types.add(column.type()));
            }
        }
        return List.copyOf(types.found.values());
    }

    private void add(SqlType<?> type) {
        SqlType<?> stored = type.storedOn(dialect);
        SqlType<?> element = stored.element();
        EnumLabels labels = stored.labels();
        if (stored.exactName() != null) {
            return; // whoever says the name has the type
        } else if (element != null) {
            add(element);
        } else if (labels != null && labels.nativeName() != null && labels.made()) {
            SqlType<?> other = found.putIfAbsent(Arrays.asList(labels.schema(), labels.nativeName()), stored);
            EnumLabels known = other == null ? labels : Objects.requireNonNull(other.labels());
            if (!known.labels().equals(labels.labels())) {
                throw new ConfigurationError(
                        ErrorCode.INVALID_SCHEMA,
                        "The enum type \"" + labels.nativeName() + "\" has the labels " + known.labels()
                                + " in one place and " + labels.labels()
                                + " in another. Use one type for all columns, or two names.");
            }
        }
    }
}
