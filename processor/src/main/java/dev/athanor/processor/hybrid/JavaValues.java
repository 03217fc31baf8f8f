// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import dev.athanor.processor.hybrid.Operand.Form;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType;
import dev.athanor.processor.model.ValueType.Kind;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Values that are made of constants only: {@code LocalDate.of(2000, 1, 1)}, {@code new BigDecimal("9.99")}. */
final class JavaValues {
    private static final Map<String, Kind> FACTORIES = Map.of(
            "java.math.BigDecimal.valueOf", Kind.NUMERIC,
            "java.time.LocalDate.of", Kind.DATE,
            "java.time.LocalDate.parse", Kind.DATE,
            "java.time.LocalTime.of", Kind.TIME,
            "java.time.LocalTime.parse", Kind.TIME,
            "java.time.LocalDateTime.of", Kind.TIMESTAMP,
            "java.time.LocalDateTime.parse", Kind.TIMESTAMP,
            "java.time.Instant.parse", Kind.INSTANT,
            "java.util.UUID.fromString", Kind.UUID_TYPE);

    private JavaValues() {}

    /** A value that a static method makes, or null if it is not one of those known. */
    static @Nullable Operand called(TypeElement type, String method, List<Operand> arguments) {
        String name = type.getQualifiedName().toString();
        Kind kind = FACTORIES.get(name + '.' + method);
        if (kind == null || !areKnown(arguments)) {
            return null;
        }
        JavaCode code = JavaCode.of("#.#(#)", JavaCode.type(name), method, joined(arguments));
        return Operand.java(new ValueType(kind, name, false), code, null);
    }

    /** A value that a constructor makes, or null if it is not one of those known. */
    static @Nullable Operand made(TypeElement type, List<Operand> arguments) {
        String name = type.getQualifiedName().toString();
        if (!name.equals("java.math.BigDecimal") || !areKnown(arguments)) {
            return null;
        }
        JavaCode code = JavaCode.of("new #(#)", JavaCode.type(name), joined(arguments));
        return Operand.java(new ValueType(Kind.NUMERIC, name, false), code, null);
    }

    private static boolean areKnown(List<Operand> arguments) {
        return arguments.stream().allMatch(argument -> argument.is(Form.JAVA));
    }

    private static JavaCode joined(List<Operand> arguments) {
        JavaCode all = JavaCode.text("");
        String separator = "";
        for (Operand argument : arguments) {
            all = JavaCode.of("###", all, separator, argument.code());
            separator = ", ";
        }
        return all;
    }
}
