// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.MethodInvocationTree;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType;
import dev.athanor.processor.model.ValueType.Kind;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The static methods that have a counterpart in SQL, or whose result is known when the statement is built. */
final class StaticCalls {
    private StaticCalls() {}

    static Operand translate(MethodInvocationTree tree, TypeElement type, String method, List<Operand> arguments) {
        String called = type.getQualifiedName() + "." + method;
        if (method.equals("now")) {
            throw new Untranslatable(
                    tree, "a statement is built once and run later, so it cannot hold the time of now");
        }
        Operand found = switch (arguments.size()) {
            case 1 -> ofOne(tree, called, arguments.get(0));
            case 2 ->
                called.equals("java.util.Objects.equals")
                        ? Equality.same(tree, arguments.get(0), arguments.get(1), false)
                        : null;
            default -> null;
        };
        if (found == null) {
            found = JavaValues.called(type, method, arguments);
        }
        if (found == null) {
            throw new Untranslatable(
                    tree, "it calls " + type.getSimpleName() + '.' + method + "(…), which has no counterpart there");
        }
        return found;
    }

    private static @Nullable Operand ofOne(MethodInvocationTree tree, String called, Operand argument) {
        Operand none = new Operand(
                Operand.Form.NULL, new ValueType(Kind.STRING, "", false), true, JavaCode.text("null"), null);
        return switch (called) {
            case "java.util.Objects.isNull" -> Equality.identical(tree, argument, none, false);
            case "java.util.Objects.nonNull" -> Equality.identical(tree, argument, none, true);
            case "java.lang.Math.abs" ->
                argument.is(Operand.Form.EXPRESSION) && argument.isNumber() ? Calls.absolute(argument) : null;
            default -> null;
        };
    }
}
