// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.athanor.processor.hybrid.Operand.Form;
import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.PlainAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.HybridTwin;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType;
import dev.athanor.processor.model.ValueType.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Translates the hybrids of one model, which may call each other. */
final class HybridTranslator implements Members {
    private final EntityModel entity;
    private final Elements elements;
    private final Trees trees;
    private final Map<ExecutableElement, Operand> done = new HashMap<>();
    private final Set<ExecutableElement> begun = new HashSet<>();

    HybridTranslator(EntityModel entity, Elements elements, Trees trees) {
        this.entity = entity;
        this.elements = elements;
        this.trees = trees;
    }

    /** The SQL side of a hybrid whose source is there. */
    HybridTwin twin(ExecutableElement method) {
        return new HybridTwin(method, type(method), translate(method).code());
    }

    private static ValueType type(ExecutableElement method) {
        ValueType type = ValueType.of(method.getReturnType());
        if (type == null) {
            throw new IllegalStateException(method + " returns no value of a column");
        }
        return type;
    }

    private Operand translate(ExecutableElement method) {
        Operand known = done.get(method);
        if (known != null) {
            return known;
        }
        begun.add(method);
        TreePath path = trees.getPath(method);
        MethodTree tree = trees.getTree(method);
        BlockTree body = tree.getBody();
        TypeNames names = new TypeNames(elements, path.getCompilationUnit(), TypeNames.owner(method));
        Operand value = returned(tree, new BodyTranslator(this, names).translate(body), type(method));
        done.put(method, value);
        return value;
    }

    /** A value as what the method says it returns. */
    private static Operand returned(Tree tree, Operand value, ValueType type) {
        if (type.kind() == Kind.BOOLEAN && value.isBoolean()) {
            return value.asCondition();
        }
        Operand result = Numbers.isPrimitive(value) && Numbers.widens(value.kind(), type.kind())
                ? Numbers.as(type.kind(), value)
                : value;
        boolean fits = (result.is(Form.EXPRESSION) || result.is(Form.JAVA)) && result.kind() == type.kind();
        if (!fits) {
            throw new Untranslatable(tree, "what it returns is no value that a column could hold");
        }
        return result.asExpression();
    }

    @Override
    public Operand call(String method, Tree tree) {
        for (Attribute attribute : entity.all()) {
            if (attribute.accessor().getter().equals(method)) {
                return attribute(attribute, tree);
            }
        }
        for (EntityModel owner = entity; owner != null; owner = owner.descent().parent()) {
            for (ExecutableElement hybrid : owner.hybrids()) {
                if (hybrid.getSimpleName().contentEquals(method)) {
                    return hybrid(owner, hybrid);
                }
            }
        }
        throw new Untranslatable(tree, "it calls " + method + "(), which is no attribute and no @Hybrid");
    }

    private static Operand attribute(Attribute attribute, Tree tree) {
        JavaCode handle = JavaCode.text(attribute.constant());
        boolean nullable = attribute.accessor().nullable();
        if (attribute instanceof ColumnAttribute column) {
            if (column.conversion() != null) {
                throw new Untranslatable(
                        tree,
                        "\"" + attribute.name() + "\" is converted, so the database has something else than Java");
            }
            return Operand.expression(column.type(), nullable, handle);
        } else if (attribute instanceof ReferenceAttribute) {
            return new Operand(Form.REFERENCE, Operand.TEXT, nullable, handle, null);
        } else if (attribute instanceof PlainAttribute) {
            throw new Untranslatable(
                    tree, "\"" + attribute.name() + "\" is @Transient, so the database has no value of it");
        }
        throw new Untranslatable(
                tree, "\"" + attribute.name() + "\" is a list, and questions about lists are not translated yet");
    }

    /** Another hybrid is named with its class, because its handle may be declared later. */
    private Operand hybrid(EntityModel owner, ExecutableElement method) {
        JavaCode handle =
                JavaCode.of("#.#", JavaCode.type(owner.entity().qualifiedName()), HybridTwin.constantOf(method));
        ValueType type = ValueType.of(method.getReturnType());
        boolean nullable = isNullable(method);
        return type != null && type.kind() == Kind.BOOLEAN
                ? Operand.condition(nullable, handle)
                : Operand.expression(type == null ? Operand.TEXT : type, nullable, handle);
    }

    /** What cannot be known, because the hybrids call each other in a circle or are wrong, may be null. */
    private boolean isNullable(ExecutableElement method) {
        @Nullable Operand known = done.get(method);
        if (known != null) {
            return known.nullable();
        }
        if (begun.contains(method) || trees.getPath(method) == null) {
            return true;
        }
        try {
            return translate(method).nullable();
        } catch (Untranslatable reportedElsewhere) {
            return true;
        }
    }
}
