// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.athanor.processor.hybrid.Operand.Form;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType;
import dev.athanor.processor.model.ValueType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Turns an expression of Java into one of SQL. */
final class ExpressionTranslator extends SimpleTreeVisitor<Operand, Scope> {
    private final Members members;
    private final TypeNames names;
    private final BodyTranslator bodies;

    ExpressionTranslator(Members members, TypeNames names, BodyTranslator bodies) {
        this.members = members;
        this.names = names;
        this.bodies = bodies;
    }

    Operand translate(ExpressionTree tree, Scope scope) {
        return visit(tree, scope);
    }

    /** What a variable stands for that is declared with a type and a value. */
    Operand assigned(@Nullable Tree type, ExpressionTree value, Scope scope) {
        Operand meaning = translate(value, scope);
        Kind kind = type instanceof PrimitiveTypeTree primitive ? kind(primitive) : null;
        return kind != null && Numbers.isPrimitive(meaning) ? Numbers.as(kind, meaning) : meaning;
    }

    @Override
    protected Operand defaultAction(Tree tree, Scope scope) {
        throw new Untranslatable(tree, "this kind of expression has no counterpart there");
    }

    @Override
    public Operand visitParenthesized(ParenthesizedTree tree, Scope scope) {
        return visit(tree.getExpression(), scope);
    }

    @Override
    public Operand visitLiteral(LiteralTree tree, Scope scope) {
        Object value = tree.getValue();
        if (value == null) {
            return new Operand(Form.NULL, Operand.TEXT, true, JavaCode.text("null"), null);
        } else if (value instanceof String text) {
            return Operand.java(Operand.TEXT, JavaCode.text(JavaCode.quoted(text)), text);
        } else if (value instanceof Character character) {
            JavaCode text = JavaCode.text(JavaCode.quoted(character.toString()));
            return new Operand(Form.CHARACTER, Operand.TEXT, false, text, character);
        } else if (value instanceof Boolean truth) {
            return Operand.java(Operand.BOOLEAN, JavaCode.text(truth.toString()), truth);
        }
        Number number = (Number) value;
        return Numbers.constant(kind(number), number);
    }

    private static Kind kind(Number number) {
        if (number instanceof Long) {
            return Kind.BIGINT;
        } else if (number instanceof Double) {
            return Kind.DOUBLE;
        }
        return number instanceof Float ? Kind.REAL : Kind.INTEGER;
    }

    @Override
    public Operand visitIdentifier(IdentifierTree tree, Scope scope) {
        Operand variable = scope.get(tree.getName().toString());
        if (variable != null) {
            return variable;
        }
        VariableElement constant = names.constant(tree.getName().toString());
        if (constant == null) {
            throw new Untranslatable(tree, "\"" + tree.getName() + "\" is no variable of the method and no constant");
        }
        return constant(constant, tree);
    }

    @Override
    public Operand visitMemberSelect(MemberSelectTree tree, Scope scope) {
        TypeElement type = names.type(tree.getExpression());
        VariableElement constant =
                type == null ? null : names.constant(type, tree.getIdentifier().toString());
        if (constant == null) {
            throw new Untranslatable(tree, "\"" + tree + "\" is no constant that can be found");
        }
        return constant(constant, tree);
    }

    private static Operand constant(VariableElement field, Tree tree) {
        TypeElement owner = TypeNames.owner(field);
        JavaCode code =
                JavaCode.of("#.#", JavaCode.type(owner.getQualifiedName().toString()), field.getSimpleName());
        if (field.getKind() == ElementKind.ENUM_CONSTANT) {
            String type = owner.getQualifiedName().toString();
            return Operand.java(new ValueType(Kind.ENUM, type, false), code, null);
        }
        ValueType type = ValueType.of(field.asType());
        if (type == null) {
            throw new Untranslatable(tree, "no column holds values of the type of \"" + tree + "\"");
        }
        return Operand.java(type, code, field.getConstantValue());
    }

    @Override
    public Operand visitUnary(UnaryTree tree, Scope scope) {
        Operand operand = visit(tree.getExpression(), scope);
        if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT && operand.isBoolean()) {
            return operand.negated();
        } else if (tree.getKind() == Tree.Kind.UNARY_MINUS && Numbers.isPrimitive(operand)) {
            return Arithmetic.negated(operand);
        } else if (tree.getKind() == Tree.Kind.UNARY_PLUS && Numbers.isPrimitive(operand)) {
            return operand;
        }
        return defaultAction(tree, scope);
    }

    @Override
    public Operand visitBinary(BinaryTree tree, Scope scope) {
        Operand compared = ComparedTo.translate(tree, part -> visit(part, scope));
        if (compared != null) {
            return compared;
        }
        Operand left = visit(tree.getLeftOperand(), scope);
        Operand right = visit(tree.getRightOperand(), scope);
        return switch (tree.getKind()) {
            case CONDITIONAL_AND -> left.and(right);
            case CONDITIONAL_OR -> left.or(right);
            case AND -> condition(tree, left, right).and(right);
            case OR -> condition(tree, left, right).or(right);
            case EQUAL_TO -> Equality.identical(tree, left, right, false);
            case NOT_EQUAL_TO -> Equality.identical(tree, left, right, true);
            case LESS_THAN -> Comparing.numbers(tree, left, Comparing.LT, right);
            case LESS_THAN_EQUAL -> Comparing.numbers(tree, left, Comparing.LE, right);
            case GREATER_THAN -> Comparing.numbers(tree, left, Comparing.GT, right);
            case GREATER_THAN_EQUAL -> Comparing.numbers(tree, left, Comparing.GE, right);
            case PLUS ->
                left.isText() || right.isText() ? Texts.joined(tree, left, right) : Arithmetic.of(tree, left, right);
            case MINUS, MULTIPLY, DIVIDE, REMAINDER -> Arithmetic.of(tree, left, right);
            default -> defaultAction(tree, scope);
        };
    }

    private static Operand condition(Tree tree, Operand left, Operand right) {
        if (!left.isBoolean() || !right.isBoolean()) {
            throw new Untranslatable(tree, "bits cannot be combined there; only conditions can");
        }
        return left;
    }

    @Override
    public Operand visitConditionalExpression(ConditionalExpressionTree tree, Scope scope) {
        return bodies.choose(
                tree,
                visit(tree.getCondition(), scope),
                visit(tree.getTrueExpression(), scope),
                visit(tree.getFalseExpression(), scope));
    }

    @Override
    public Operand visitTypeCast(TypeCastTree tree, Scope scope) {
        Operand operand = visit(tree.getExpression(), scope);
        Kind kind = tree.getType() instanceof PrimitiveTypeTree primitive ? kind(primitive) : null;
        if (kind == null || !operand.isNumber() || !Numbers.widens(operand.kind(), kind)) {
            throw new Untranslatable(tree, "only a number can be cast, and only to a wider type");
        }
        return Numbers.as(kind, operand);
    }

    private static @Nullable Kind kind(PrimitiveTypeTree tree) {
        String name = tree.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT);
        for (Kind kind : List.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT, Kind.REAL, Kind.DOUBLE)) {
            if (Numbers.type(kind).primitiveName().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    @Override
    public Operand visitNewClass(NewClassTree tree, Scope scope) {
        TypeElement type = names.type(tree.getIdentifier());
        Operand made = type == null || tree.getClassBody() != null
                ? null
                : JavaValues.made(type, arguments(tree.getArguments(), scope));
        return made == null ? defaultAction(tree, scope) : made;
    }

    @Override
    public Operand visitMethodInvocation(MethodInvocationTree tree, Scope scope) {
        ExpressionTree called = tree.getMethodSelect();
        if (called instanceof IdentifierTree own) {
            return own(tree, own.getName().toString());
        }
        MemberSelectTree select = (MemberSelectTree) called;
        String method = select.getIdentifier().toString();
        ExpressionTree on = select.getExpression();
        if (on instanceof IdentifierTree self && self.getName().contentEquals("this")) {
            return own(tree, method);
        }
        boolean variable =
                on instanceof IdentifierTree name && scope.get(name.getName().toString()) != null;
        TypeElement type = variable ? null : names.type(on);
        if (type != null) {
            return StaticCalls.translate(tree, type, method, arguments(tree.getArguments(), scope));
        }
        return Calls.translate(tree, visit(on, scope), method, arguments(tree.getArguments(), scope));
    }

    private Operand own(MethodInvocationTree tree, String method) {
        if (!tree.getArguments().isEmpty()) {
            throw new Untranslatable(tree, "it calls " + method + "(…), and a hybrid cannot take arguments yet");
        }
        return members.call(method, tree);
    }

    private List<Operand> arguments(List<? extends ExpressionTree> trees, Scope scope) {
        List<Operand> arguments = new ArrayList<>();
        for (ExpressionTree tree : trees) {
            arguments.add(visit(tree, scope));
        }
        return arguments;
    }
}
