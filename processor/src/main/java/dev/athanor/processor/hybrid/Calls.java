// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.Tree;
import dev.athanor.processor.hybrid.Operand.Form;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of values that have a counterpart in SQL. */
final class Calls {
    private Calls() {}

    static Operand translate(Tree tree, Operand on, String method, List<Operand> arguments) {
        Operand found = switch (on.form()) {
            case EXPRESSION, JAVA -> value(tree, on, method, arguments);
            case REFERENCE ->
                throw new Untranslatable(
                        tree,
                        "the attributes of another entity are in another row. Join to it and write the condition there");
            default -> null;
        };
        if (found == null) {
            throw new Untranslatable(tree, "it calls " + method + "(…), which has no counterpart there");
        }
        return found;
    }

    private static @Nullable Operand value(Tree tree, Operand on, String method, List<Operand> arguments) {
        if (on.isText()) {
            return Texts.call(tree, on, method, arguments);
        } else if (method.equals("equals") && arguments.size() == 1) {
            return Equality.equal(tree, on, arguments.get(0));
        } else if (method.equals("compareTo")) {
            throw new Untranslatable(tree, "compareTo has a counterpart only where its result is compared with 0");
        }
        return switch (on.kind()) {
            case NUMERIC -> decimal(tree, on, method, arguments);
            case DATE, TIME, TIMESTAMP, INSTANT -> moment(on, method, arguments);
            default -> null;
        };
    }

    private static @Nullable Operand decimal(Tree tree, Operand on, String method, List<Operand> arguments) {
        if (method.equals("divide")) {
            throw new Untranslatable(
                    tree, "databases divide decimals to as many digits as they like, and Java to those it is told");
        }
        if (arguments.isEmpty()) {
            return switch (method) {
                case "negate" ->
                    Operand.expression(
                            on.type(),
                            on.nullable(),
                            JavaCode.of("#.negated()", on.asExpression().code()));
                case "abs" -> absolute(on);
                default -> null;
            };
        }
        Operand other = arguments.get(0);
        if (arguments.size() > 1 || other.kind() != Kind.NUMERIC || other.is(Form.NULL)) {
            return null;
        }
        return switch (method) {
            case "add" -> Arithmetic.call(on, "plus", other);
            case "subtract" -> Arithmetic.call(on, "minus", other);
            case "multiply" -> Arithmetic.call(on, "times", other);
            default -> null;
        };
    }

    static Operand absolute(Operand number) {
        JavaCode code = JavaCode.of(
                "#.abs(#)",
                JavaCode.type("dev.athanor.sql.Functions"),
                number.asExpression().code());
        return Operand.expression(number.type(), number.nullable(), code);
    }

    private static @Nullable Operand moment(Operand on, String method, List<Operand> arguments) {
        if (arguments.size() != 1
                || arguments.get(0).kind() != on.kind()
                || arguments.get(0).is(Form.NULL)) {
            return null;
        }
        return switch (method) {
            case "isBefore" -> Comparing.values(on, Comparing.LT, arguments.get(0));
            case "isAfter" -> Comparing.values(on, Comparing.GT, arguments.get(0));
            case "isEqual" -> Comparing.values(on, Comparing.EQ, arguments.get(0));
            default -> null;
        };
    }
}
