// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of a relationship.
 *
 * @param annotation where it says so, or null if nowhere
 * @param backPopulates the attribute at the other side, empty if there is none
 * @param cascades names of constants of {@code Relationship.Cascade}
 * @param columns the names of the foreign key's columns, none if they are not said
 * @param table the table of the links of a list, empty if it has none
 * @param inverse whether the other side of a reference has the foreign key
 * @param orderBy what a list is sorted by, each the name of an attribute or with {@code desc} behind it
 * @param mapKey the attribute by which a map has its objects, empty if it is not said
 * @param otherColumns the columns of that table for what is in the list, none if they are not said
 */
public record RelationshipOptions(
        @Nullable AnnotationUse annotation,
        String backPopulates,
        List<String> cascades,
        List<String> columns,
        String table,
        List<String> otherColumns,
        boolean inverse,
        List<String> orderBy,
        String mapKey) {
    public RelationshipOptions {
        cascades = List.copyOf(cascades);
        columns = List.copyOf(columns);
        otherColumns = List.copyOf(otherColumns);
        orderBy = List.copyOf(orderBy);
    }

    static RelationshipOptions of(@Nullable AnnotationUse annotation) {
        if (annotation == null) {
            return new RelationshipOptions(null, "", List.of(), List.of(), "", List.of(), false, List.of(), "");
        }
        return new RelationshipOptions(
                annotation,
                annotation.text("backPopulates", ""),
                annotation.constants("cascade"),
                annotation.texts("column"),
                annotation.text("table", ""),
                annotation.texts("otherColumn"),
                annotation.flag("inverse", false),
                annotation.texts("orderBy"),
                annotation.text("mapKey", ""));
    }
}
