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
 * @param column the foreign key's name, empty if it is not said
 * @param table the table of the links of a list, empty if it has none
 * @param otherColumn the column of that table for what is in the list, empty if it is not said
 */
public record RelationshipOptions(
        @Nullable AnnotationUse annotation,
        String backPopulates,
        List<String> cascades,
        String column,
        String table,
        String otherColumn) {
    public RelationshipOptions {
        cascades = List.copyOf(cascades);
    }

    static RelationshipOptions of(@Nullable AnnotationUse annotation) {
        if (annotation == null) {
            return new RelationshipOptions(null, "", List.of(), "", "", "");
        }
        return new RelationshipOptions(
                annotation,
                annotation.text("backPopulates", ""),
                annotation.constants("cascade"),
                annotation.text("column", ""),
                annotation.text("table", ""),
                annotation.text("otherColumn", ""));
    }
}
