// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.EntityElement;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.sql.RowShape.Constructor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Finds what makes a record of the elements of a row, and refuses elements that it does not take. */
final class Records {
    private Records() {}

    /** The record's own constructor, found and checked once for each statement that is built. */
    static <R> Constructor<R> constructor(Class<R> type, List<ExpressionNode> elements) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw wrong(type, "is no record. Give a constructor, such as " + type.getSimpleName() + "::new");
        }
        if (components.length != elements.size()) {
            throw wrong(
                    type,
                    "has " + components.length + " components, and the query selects " + elements.size() + " elements");
        }
        for (int i = 0; i < components.length; i++) {
            ExpressionNode element = elements.get(i);
            Class<?> given = element.type().javaType();
            Class<?> wanted = boxed(components[i].getType());
            if (!(element instanceof EntityElement) && given != Object.class && !wanted.isAssignableFrom(given)) {
                throw wrong(
                        type,
                        "takes " + wanted.getSimpleName() + " as \"" + components[i].getName()
                                + "\", and the query selects " + given.getSimpleName()
                                + " there. Change one of them, or cast the element");
            }
        }
        MethodHandle canonical = canonical(type, components)
                .asSpreader(Object[].class, components.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
        return row -> construct(type, canonical, row);
    }

    private static <R> R construct(Class<R> type, MethodHandle canonical, Object[] row) {
        try {
            return type.cast((Object) canonical.invokeExact(row));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The constructor of " + type.getName() + " failed: " + e.getMessage(),
                    e);
        }
    }

    private static MethodHandle canonical(Class<?> type, RecordComponent[] components) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            java.lang.reflect.Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.trySetAccessible();
            return MethodHandles.lookup().unreflectConstructor(constructor);
        } catch (ReflectiveOperationException e) {
            throw wrong(
                    type, "cannot be made from here. Make it public, or give its constructor: select(Card::new, …)");
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static InvalidStatement wrong(Class<?> type, String what) {
        return new InvalidStatement(ErrorCode.INVALID_STATEMENT, "The class " + type.getName() + " " + what + ".");
    }
}
