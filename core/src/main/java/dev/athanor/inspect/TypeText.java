// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.inspect.SqlTokens.Kind;
import dev.athanor.inspect.SqlTokens.Token;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of a type as a database writes it, taken apart: {@code timestamp(3) without time zone}.
 *
 * @param text all of it
 * @param name its words without the arguments, in lower case: {@code timestamp without time zone}
 * @param arguments what stands in the parentheses, texts without their quotes
 * @param dimensions how many pairs of brackets follow
 */
public record TypeText(String text, String name, List<String> arguments, int dimensions) {
    public TypeText {
        arguments = List.copyOf(arguments);
    }

    /** Takes the name of a type apart. */
    public static TypeText parse(String text) {
        StringBuilder name = new StringBuilder();
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int dimensions = 0;
        boolean glued = false;
        for (Token token : SqlTokens.of(text)) {
            if (token.isSign('(')) {
                depth++;
            } else if (token.isSign(')')) {
                depth--;
            } else if (depth > 0) {
                argument(token, arguments);
            } else if (token.isSign('[')) {
                dimensions++;
            } else if (token.isSign('.')) {
                name.append('.');
                glued = true;
            } else if (token.kind() == Kind.WORD || token.kind() == Kind.NAME || token.kind() == Kind.TEXT) {
                name.append(glued || name.isEmpty() ? "" : " ")
                        .append(token.kind() == Kind.WORD ? token.lower() : token.text());
                glued = false;
            }
        }
        return new TypeText(text, name.toString(), arguments, dimensions);
    }

    private static void argument(Token token, List<String> arguments) {
        int last = arguments.size() - 1;
        if (token.isSign('-')) {
            arguments.add("-");
        } else if (token.kind() != Kind.SIGN) {
            boolean negative = token.kind() == Kind.NUMBER
                    && last >= 0
                    && arguments.get(last).equals("-");
            if (negative) {
                arguments.set(last, "-" + token.text());
            } else {
                arguments.add(token.text());
            }
        }
    }

    /**
     * A type that a dialect has another name for, or more than one: values are those of {@code like}, and the name is this
     * one in the DDL of that dialect.
     */
    public <J> SqlType<J> as(SqlType<J> like, String dialect) {
        return like.variant(dialect, like.named(text));
    }

    /** A type that is not known: it has this name in DDL, and its values are read and written as texts. */
    public SqlType<String> unknown() {
        return Types.named(text);
    }

    /** A whole number among the arguments, or {@link SqlType#UNSIZED} if there is none. */
    public int size(int position) {
        if (position >= arguments.size()) {
            return SqlType.UNSIZED;
        }
        String argument = arguments.get(position);
        boolean number = !argument.isEmpty()
                && argument.length() < 10
                && argument.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(argument) : SqlType.UNSIZED;
    }
}
