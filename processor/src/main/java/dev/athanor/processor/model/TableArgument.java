// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;
import javax.lang.model.element.Element;

/**
 * Something that a table has beside its columns.
 *
 * @param kind the simple name of the annotation: {@code Unique}, {@code Index}, {@code Check}
 * @param where the model, mixin or accessor that it stands at
 */
public record TableArgument(String kind, Element where, AnnotationUse annotation) {
    /** The names of the attributes that it is about; a check has none. */
    public List<String> attributes() {
        return kind.equals("Check") ? List.of() : annotation.texts("value");
    }
}
