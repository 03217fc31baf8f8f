// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Cast;
import dev.athanor.ast.Collate;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.Infix;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Phrase;
import dev.athanor.ast.Tuple;
import dev.athanor.ast.Verbatim;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.Vocabulary;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.type.JsonPath;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Renders what each database has words of its own for, by the patterns of its vocabulary. */
final class PhraseRenderer {
    private static final String ORDER = "{order}";
    private static final String TYPE = "{type}";

    private final Renderer to;

    PhraseRenderer(Renderer to) {
        this.to = to;
    }

    Done phrase(Phrase node) {
        String words = to.dialect().vocabulary().idiom(node.idiom());
        String sent = to.inlines() ? words.replace("??", "?") : words;
        int type = sent.indexOf(TYPE);
        String typed = type < 0 ? sent : sent.replace(TYPE, to.dialect().castName(node.type()));
        write(typed, node.arguments(), node.idiom().operator(), readable(node.idiom()));
        return Done.DONE;
    }

    /** Writes a function; the order of an aggregate's rows stands where the pattern has it, or before its last parenthesis. */
    void function(String pattern, FunctionCall node, NodeList order) {
        boolean ordered = !order.nodes().isEmpty();
        int at = pattern.indexOf(ORDER);
        int after = at < 0 ? pattern.length() - 1 : at + ORDER.length();
        if (!ordered && at < 0) {
            write(pattern, node.arguments(), null, "function " + node.name());
            return;
        }
        write(pattern.substring(0, at < 0 ? after : at), node.arguments(), null, "function " + node.name());
        if (ordered) {
            orderBy(order);
        }
        write(pattern.substring(after), node.arguments(), null, "function " + node.name());
    }

    private void orderBy(NodeList order) {
        to.append(" ORDER BY ");
        to.list(order.nodes(), ", ");
    }

    private static String readable(Idiom idiom) {
        return idiom.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a phrase falls apart at, or null if its words are of one piece. */
    @Nullable
    Operator operator(Phrase node) {
        return operator(
                to.dialect().vocabulary().idiom(node.idiom()), node.idiom().operator());
    }

    /** What words fall apart at that take the place of an operator. */
    static @Nullable Operator operator(String words, @Nullable Operator replaced) {
        if (words.startsWith("NOT ")) {
            return Operator.NOT;
        }
        boolean whole = words.endsWith("}]") || words.charAt(0) != '[' && words.endsWith(")");
        return isPattern(words) && whole ? null : replaced;
    }

    /** Whether words are more than a name or symbol. */
    static boolean isPattern(String words) {
        return words.length() > 2
                && (words.indexOf('(') >= 0
                        || words.indexOf('{') >= 0
                        || words.indexOf('[') >= 0
                        || words.charAt(0) == Vocabulary.REFUSAL);
    }

    /**
     * Writes a pattern.
     *
     * @param around the operator as whose operands arguments in brackets stand
     * @param what the thing in people's words, should it be refused
     */
    void write(String pattern, List<ExpressionNode> arguments, @Nullable Operator around, String what) {
        if (pattern.charAt(0) == Vocabulary.REFUSAL) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The database " + to.dialect().name() + " has no " + what + ". " + pattern.substring(1));
        }
        int from = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char opened = pattern.charAt(at);
            if (opened == '{' || opened == '[' && Character.isDigit(pattern.charAt(at + 1))) {
                int closed = pattern.indexOf(opened == '{' ? '}' : ']', at);
                to.append(pattern.substring(from, at));
                place(pattern.substring(at + 1, closed), arguments, opened == '{' ? null : around);
                at = closed;
                from = closed + 1;
            }
        }
        to.append(pattern.substring(from));
    }

    private void place(String which, List<ExpressionNode> arguments, @Nullable Operator around) {
        if (which.isEmpty()) {
            return;
        }
        if (which.equals("*")) {
            to.list(arguments, ", ");
        } else if (which.startsWith("*")) {
            to.list(arguments, which.substring(1), to.expressions()::grouped);
        } else if (which.startsWith("'")) {
            Bind constant = (Bind) arguments.get(which.charAt(1) - '1');
            to.append(Literals.of(constant.value(), constant.type(), to.dialect()));
        } else if (which.startsWith(".")) {
            steps((JsonPath) Objects.requireNonNull(((Bind) arguments.get(which.charAt(1) - '1')).value()));
        } else if (which.startsWith("[")) {
            subscripted(arguments.get(which.charAt(1) - '1'));
        } else if (which.startsWith("(")) {
            to.expressions().grouped(arguments.get(which.charAt(1) - '1'));
        } else if (around == null) {
            to.render(arguments.get(which.charAt(0) - '1'));
        } else {
            to.expressions().operand(arguments.get(which.charAt(0) - '1'), around);
        }
    }

    private void subscripted(ExpressionNode array) {
        boolean part = array instanceof Phrase phrase
                && (phrase.idiom() == Idiom.ARRAY_ELEMENT || phrase.idiom() == Idiom.ARRAY_SLICE);
        boolean bare = part || array instanceof ColumnRef;
        to.append(bare ? "" : "(").render(array).append(bare ? "" : ")");
    }

    /** The steps of a path as names of fields and places of elements, which count from 1 there. */
    private void steps(JsonPath path) {
        for (Object step : path.steps()) {
            if (step instanceof String name) {
                Identifiers identifiers = to.dialect().identifiers();
                to.append("." + identifiers.quoted(identifiers.fitting(name)));
            } else {
                to.append("[" + ((Integer) step + 1L) + "]");
            }
        }
    }

    Done cast(Cast node) {
        switch (node.form()) {
            case NONE -> to.render(node.value());
            case CAST -> cast("CAST(", node);
            case TRY_CAST -> {
                String words = to.dialect().vocabulary().idiom(Idiom.TRY_CAST);
                if (words.charAt(0) == Vocabulary.REFUSAL) {
                    write(words, List.of(), null, "cast that gives null where it fails");
                }
                cast(words, node);
            }
        }
        return Done.DONE;
    }

    private void cast(String opened, Cast node) {
        to.append(opened).render(node.value()).append(" AS " + to.castName(node.type()) + ")");
    }

    Done infix(Infix node) {
        to.expressions().operand(node.left(), node.precedence());
        to.append(" " + node.symbol() + " ");
        to.expressions().operand(node.right(), node.precedence());
        return Done.DONE;
    }

    Done collate(Collate node) {
        String words = to.dialect().vocabulary().operator(Operator.COLLATE);
        if (isPattern(words)) {
            Verbatim name = new Verbatim(node.collation(), Types.OTHER);
            write(words, List.of(node.value(), name), Operator.COLLATE, "collation of an expression");
        } else {
            to.expressions().operand(node.value(), Operator.COLLATE);
            to.append(" " + words + " ").name(node.collation());
        }
        return Done.DONE;
    }

    Done tuple(Tuple node) {
        write(
                to.dialect().vocabulary().idiom(Idiom.TUPLE),
                node.elements(),
                null,
                "comparison of several values as one");
        return Done.DONE;
    }
}
