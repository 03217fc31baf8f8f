// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.athanor.processor.hybrid.Operand.Form;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Turns the statements of a body into one expression: what comes after an {@code if} belongs to each of its branches. */
final class BodyTranslator {
    private final ExpressionTranslator expressions;

    BodyTranslator(Members members, TypeNames names) {
        this.expressions = new ExpressionTranslator(members, names, this);
    }

    /** The value that a body returns. */
    Operand translate(BlockTree body) {
        return translate(body.getStatements(), Scope.EMPTY, body);
    }

    private Operand translate(List<? extends StatementTree> statements, Scope scope, Tree end) {
        if (statements.isEmpty()) {
            throw new Untranslatable(end, "not every way through the method ends with a return");
        }
        StatementTree first = statements.get(0);
        List<? extends StatementTree> rest = statements.subList(1, statements.size());
        if (first instanceof ReturnTree returned) {
            ExpressionTree value = returned.getExpression();
            if (value != null) {
                return expressions.translate(value, scope);
            }
        } else if (first instanceof VariableTree variable) {
            ExpressionTree value = variable.getInitializer();
            if (value != null) {
                Operand meaning = expressions.assigned(variable.getType(), value, scope);
                return translate(rest, scope.with(variable.getName().toString(), meaning), end);
            }
            throw new Untranslatable(first, "a variable has no value from the start. Declare it with its value");
        } else if (first instanceof BlockTree block) {
            return translate(joined(block.getStatements(), rest), scope, end);
        } else if (first instanceof EmptyStatementTree) {
            return translate(rest, scope, end);
        } else if (first instanceof IfTree choice) {
            return choice(choice, rest, scope, end);
        }
        throw new Untranslatable(
                first,
                "only return, if and variables with a value can be translated, and this statement is something else");
    }

    private Operand choice(IfTree choice, List<? extends StatementTree> rest, Scope scope, Tree end) {
        Operand condition = expressions.translate(choice.getCondition(), scope);
        StatementTree otherwise = choice.getElseStatement();
        Operand value = translate(joined(List.of(choice.getThenStatement()), rest), scope, choice.getThenStatement());
        Operand other = translate(otherwise == null ? rest : joined(List.of(otherwise), rest), scope, end);
        return choose(choice, condition, value, other);
    }

    private static List<StatementTree> joined(List<? extends StatementTree> first, List<? extends StatementTree> then) {
        List<StatementTree> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    /** {@code condition ? value : other}. */
    Operand choose(ConditionalExpressionTree tree, Operand condition, Operand value, Operand other) {
        return choose((Tree) tree, condition, value, other);
    }

    private Operand choose(Tree tree, Operand condition, Operand value, Operand other) {
        if (value.isBoolean() && other.isBoolean()) {
            return chooseCondition(condition, value, other);
        }
        Operand whenTrue = typed(tree, value, other);
        Operand whenFalse = typed(tree, other, value);
        if (Numbers.isPrimitive(whenTrue) && Numbers.isPrimitive(whenFalse) && whenTrue.kind() != whenFalse.kind()) {
            ValueType.Kind kind = Numbers.compared(whenTrue, whenFalse);
            whenTrue = Numbers.as(kind, whenTrue);
            whenFalse = Numbers.as(kind, whenFalse);
        }
        if (whenTrue.kind() != whenFalse.kind()) {
            throw new Untranslatable(tree, "its two sides are of different types");
        }
        JavaCode code = JavaCode.of(
                "#.caseWhen(#, #, #)",
                JavaCode.type("dev.athanor.sql.Functions"),
                condition.asCondition().code(),
                whenTrue.asExpression().code(),
                whenFalse.asExpression().code());
        return Operand.expression(whenTrue.type(), whenTrue.nullable() || whenFalse.nullable(), code);
    }

    /** A null takes the type of the other side. */
    private static Operand typed(Tree tree, Operand value, Operand other) {
        if (value.is(Form.NULL) && !other.is(Form.NULL)) {
            if (other.kind() == ValueType.Kind.ENUM) {
                throw new Untranslatable(tree, "null beside a constant of an enum is not supported yet");
            }
            JavaCode none = JavaCode.of(
                    "#.literal(null, #.#)",
                    JavaCode.type("dev.athanor.sql.Functions"),
                    JavaCode.type("dev.athanor.type.Types"),
                    other.kind());
            return Operand.expression(other.type(), true, none);
        } else if (value.is(Form.NULL) || value.is(Form.REFERENCE) || value.isBoolean()) {
            throw new Untranslatable(tree, "no SQL type is known for what it chooses between");
        }
        return value;
    }

    private static Operand chooseCondition(Operand condition, Operand value, Operand other) {
        if (value.is(true)) {
            return condition.or(other);
        } else if (value.is(false)) {
            return condition.negated().and(other);
        } else if (other.is(true)) {
            return condition.negated().or(value);
        } else if (other.is(false)) {
            return condition.and(value);
        }
        return condition.and(value).or(condition.negated().and(other));
    }
}
