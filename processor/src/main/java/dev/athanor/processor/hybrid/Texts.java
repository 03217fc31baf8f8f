// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.Tree;
import dev.athanor.processor.hybrid.Operand.Form;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with text. */
final class Texts {
    private static final JavaCode FUNCTIONS = JavaCode.type("dev.athanor.sql.Functions");

    private Texts() {}

    /** {@code left + right}, one of which is text. */
    static Operand joined(Tree tree, Operand left, Operand right) {
        if (left.constant() != null && right.constant() != null) {
            return written(String.valueOf(left.constant()) + right.constant());
        }
        Operand one = text(tree, left);
        Operand other = text(tree, right);
        if (one.is(Form.JAVA) && other.is(Form.JAVA)) {
            return Operand.java(Operand.TEXT, JavaCode.of("(# + #)", one.code(), other.code()), null);
        }
        return Operand.expression(
                Operand.TEXT,
                one.nullable() || other.nullable(),
                JavaCode.of("#.concat(#)", one.asExpression().code(), other.code()));
    }

    /** A part of a joined text; whole numbers are written alike everywhere. */
    private static Operand text(Tree tree, Operand part) {
        if (part.isText()) {
            return part;
        } else if (part.is(Form.CHARACTER)) {
            return written(String.valueOf(part.constant()));
        } else if (part.isNumber() && part.kind().isInteger()) {
            if (part.constant() != null) {
                return written(part.constant().toString());
            } else if (part.is(Form.JAVA)) {
                return Operand.java(Operand.TEXT, JavaCode.of("(\"\" + #)", part.code()), null);
            }
            JavaCode cast = JavaCode.of("#.cast(#.STRING)", part.code(), JavaCode.type("dev.athanor.type.Types"));
            return Operand.expression(Operand.TEXT, part.nullable(), cast);
        }
        throw new Untranslatable(
                tree, "only text and whole numbers can be joined to text; other values look different there");
    }

    /** A method of a string, or null if it is not known. */
    static @Nullable Operand call(Tree tree, Operand text, String method, List<Operand> arguments) {
        return switch (arguments.size()) {
            case 0 -> call(text.asExpression(), method);
            case 1 ->
                method.equals("equals")
                        ? Equality.equal(tree, text, arguments.get(0))
                        : call(tree, text.asExpression(), method, arguments.get(0));
            default -> null;
        };
    }

    private static @Nullable Operand call(Operand text, String method) {
        return switch (method) {
            case "toLowerCase" -> function("lower", Operand.TEXT.kind(), text);
            case "toUpperCase" -> function("upper", Operand.TEXT.kind(), text);
            case "length" -> function("length", Kind.INTEGER, text);
            case "isEmpty" -> Operand.condition(text.nullable(), JavaCode.of("#.eq(\"\")", text.code()));
            case "toString" -> text;
            default -> null;
        };
    }

    private static @Nullable Operand call(Tree tree, Operand text, String method, Operand argument) {
        return switch (method) {
            case "startsWith", "endsWith", "contains" -> holds(tree, text, method, argument);
            case "concat" -> argument.isText() ? joined(tree, text, argument) : null;
            case "equalsIgnoreCase" ->
                argument.isText() ? Comparing.values(lower(text), Comparing.EQ, lower(argument.asExpression())) : null;
            default -> null;
        };
    }

    private static Operand holds(Tree tree, Operand text, String method, Operand part) {
        if (!part.is(Form.JAVA) || !part.isText()) {
            throw new Untranslatable(tree, method + " is translated for a text that is written in the source only");
        }
        return Operand.condition(text.nullable(), JavaCode.of("#.#(#)", text.code(), method, part.code()));
    }

    /** A text that is known now. */
    private static Operand written(String text) {
        return Operand.java(Operand.TEXT, JavaCode.text(JavaCode.quoted(text)), text);
    }

    private static Operand lower(Operand text) {
        return function("lower", Kind.STRING, text);
    }

    private static Operand function(String name, Kind kind, Operand argument) {
        JavaCode code = JavaCode.of("#.#(#)", FUNCTIONS, name, argument.code());
        return Operand.expression(kind == Kind.STRING ? Operand.TEXT : Numbers.type(kind), argument.nullable(), code);
    }
}
