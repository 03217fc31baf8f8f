// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ColumnDefault;
import dev.athanor.ast.ComputedInfo.Storage;
import dev.athanor.ast.DialectOption;
import dev.athanor.ast.ExpressionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was said of a column besides its name and type; it grows until the column is given to a table. */
final class ColumnTraits {
    @Nullable
    String key;

    boolean primaryKey;

    @Nullable
    Boolean nullable;

    boolean unique;
    boolean index;

    @Nullable
    Boolean identity;

    @Nullable
    Identity generated;

    @Nullable
    Supplier<? extends ExpressionNode> computed;

    Storage storage = Storage.UNSAID;

    @Nullable
    ColumnDefault onInsert;

    @Nullable
    ColumnDefault onUpdate;

    @Nullable
    Supplier<? extends ExpressionNode> serverDefault;

    boolean serverUpdated;

    @Nullable
    ExpressionNode serverOnUpdate;

    @Nullable
    ForeignKey foreignKey;

    @Nullable
    String collation;

    @Nullable
    String comment;

    boolean system;
    List<DialectOption> options = List.of();

    ColumnTraits copy() {
        ColumnTraits copy = new ColumnTraits();
        copy.key = key;
        copy.primaryKey = primaryKey;
        copy.nullable = nullable;
        copy.unique = unique;
        copy.index = index;
        copy.identity = identity;
        copy.generated = generated;
        copy.computed = computed;
        copy.storage = storage;
        copy.onInsert = onInsert;
        copy.onUpdate = onUpdate;
        copy.serverDefault = serverDefault;
        copy.serverUpdated = serverUpdated;
        copy.serverOnUpdate = serverOnUpdate;
        copy.foreignKey = foreignKey;
        copy.collation = collation;
        copy.comment = comment;
        copy.system = system;
        copy.options = options;
        return copy;
    }

    void option(DialectOption option) {
        List<DialectOption> more = new ArrayList<>(options);
        more.add(option);
        options = List.copyOf(more);
    }
}
