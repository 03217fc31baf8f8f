// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the classes and constants that a source file means, as far as its imports say; the compiler has not looked yet. */
final class TypeNames {
    private final Elements elements;
    private final CompilationUnitTree file;
    private final TypeElement within;

    /**
     * The names in a class.
     *
     * @param within the class in whose body the names stand
     */
    TypeNames(Elements elements, CompilationUnitTree file, TypeElement within) {
        this.elements = elements;
        this.file = file;
        this.within = within;
    }

    /** The qualified name that a file imports under a simple one, or null if it imports none by name. */
    static @Nullable String imported(CompilationUnitTree file, String simpleName) {
        for (ImportTree statement : file.getImports()) {
            String name = statement.getQualifiedIdentifier().toString();
            if (!statement.isStatic() && name.endsWith('.' + simpleName)) {
                return name;
            }
        }
        return null;
    }

    /** The class that an expression names, or null if it names none. */
    @Nullable
    TypeElement type(Tree tree) {
        if (tree instanceof IdentifierTree name) {
            return type(name.getName().toString());
        } else if (tree instanceof MemberSelectTree select) {
            TypeElement outer = type(select.getExpression());
            return outer == null
                    ? elements.getTypeElement(select.toString())
                    : nested(outer, select.getIdentifier().toString());
        }
        return null;
    }

    private @Nullable TypeElement type(String name) {
        TypeElement found = inScope(name);
        String imported = imported(file, name);
        if (found == null && imported != null) {
            found = elements.getTypeElement(imported);
        }
        if (found == null) {
            ExpressionTree in = file.getPackageName();
            found = elements.getTypeElement(in == null ? name : in.toString() + '.' + name);
        }
        if (found == null) {
            found = onDemand(name);
        }
        return found == null ? elements.getTypeElement("java.lang." + name) : found;
    }

    /** A class that the surrounding ones declare or inherit, or are. */
    private @Nullable TypeElement inScope(String name) {
        for (Element outer = within; outer instanceof TypeElement type; outer = outer.getEnclosingElement()) {
            TypeElement found = type.getSimpleName().contentEquals(name) ? type : nested(type, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable TypeElement nested(TypeElement type, String name) {
        return ElementFilter.typesIn(elements.getAllMembers(type)).stream()
                .filter(member -> member.getSimpleName().contentEquals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable TypeElement onDemand(String name) {
        for (ImportTree statement : file.getImports()) {
            String imported = statement.getQualifiedIdentifier().toString();
            if (!statement.isStatic() && imported.endsWith(".*")) {
                TypeElement found = elements.getTypeElement(imported.substring(0, imported.length() - 1) + name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The class that declares a field or method. */
    static TypeElement owner(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement(), "members are declared in a class");
    }

    /** A constant of a class, or null if it has none of that name. */
    @Nullable
    VariableElement constant(TypeElement type, String name) {
        return ElementFilter.fieldsIn(elements.getAllMembers(type)).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .findFirst()
                .orElse(null);
    }

    /** A constant that the model has or imports, or null if there is none of that name. */
    @Nullable
    VariableElement constant(String name) {
        VariableElement own = constant(within, name);
        for (ImportTree statement : file.getImports()) {
            if (own == null && statement.isStatic()) {
                String imported = statement.getQualifiedIdentifier().toString();
                int dot = imported.lastIndexOf('.');
                String member = imported.substring(dot + 1);
                TypeElement type = elements.getTypeElement(imported.substring(0, dot));
                if (type != null && (member.equals("*") || member.equals(name))) {
                    own = constant(type, name);
                }
            }
        }
        return own;
    }
}
