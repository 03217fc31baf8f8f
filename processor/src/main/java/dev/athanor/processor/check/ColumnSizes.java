// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.ColumnOptions;
import dev.athanor.processor.model.Conversion;
import dev.athanor.processor.model.ValueType;
import dev.athanor.processor.model.ValueType.Kind;
import org.jspecify.annotations.Nullable;

/** Sizes are those of the type, and possible. */
final class ColumnSizes {
    private ColumnSizes() {}

    /** What is wrong with the sizes of a column, or null if nothing is. */
    static @Nullable String problem(ColumnAttribute column) {
        ColumnOptions options = column.column();
        Conversion conversion = column.conversion();
        ValueType type = conversion == null || conversion.stored() == null ? column.type() : conversion.stored();
        Kind kind = type.kind();
        if (options.says("length") && kind != Kind.STRING) {
            return "has a length, which only a String has. Leave it out.";
        } else if ((options.says("precision") || options.says("scale")) && kind != Kind.NUMERIC) {
            return "has a precision, which only a BigDecimal has. Leave it out.";
        } else if (options.says("text") && kind != Kind.STRING) {
            return "is said to be text, which only a String is. Leave it out.";
        } else if (options.says("text") && options.says("length")) {
            return "has a length, and text is without one. Leave one out.";
        } else if (options.length() < 1) {
            return "has room for " + options.length() + " characters. Give it a length of at least 1.";
        } else if (options.says("scale") && !options.says("precision")) {
            return "has a scale and no precision. Say how many digits there are in all: precision = ….";
        } else if (options.says("precision") && options.precision() < 1) {
            return "has " + options.precision() + " digits. Give it a precision of at least 1.";
        } else if (options.says("scale") && (options.scale() < 0 || options.scale() > options.precision())) {
            return "has " + options.scale() + " digits after the point, of " + options.precision()
                    + " in all. Give it a scale from 0 to its precision.";
        }
        return null;
    }
}
