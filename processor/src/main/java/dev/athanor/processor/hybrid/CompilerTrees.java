// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** Finds javac's trees behind the wrapping that Gradle and IntelliJ IDEA put around its environment. */
final class CompilerTrees {
    private static final int LAYERS = 5;

    private CompilerTrees() {}

    /**
     * The trees of a compiler.
     *
     * @throws IllegalArgumentException if it is not javac
     */
    static Trees of(ProcessingEnvironment environment) {
        ProcessingEnvironment layer = environment;
        for (int depth = 0; depth < LAYERS; depth++) {
            try {
                return Trees.instance(layer);
            } catch (IllegalArgumentException wrapped) {
                ProcessingEnvironment inner = inside(layer);
                if (inner == null) {
                    throw wrapped;
                }
                layer = inner;
            }
        }
        throw new IllegalArgumentException("wrapped too often");
    }

    private static @Nullable ProcessingEnvironment inside(ProcessingEnvironment wrapper) {
        if (Proxy.isProxyClass(wrapper.getClass())) {
            InvocationHandler handler = Proxy.getInvocationHandler(wrapper);
            return field(handler, handler.getClass());
        }
        return field(wrapper, wrapper.getClass());
    }

    private static @Nullable ProcessingEnvironment field(Object holder, @Nullable Class<?> type) {
        if (type == null || type == Object.class) {
            return null;
        }
        for (Field field : type.getDeclaredFields()) {
            ProcessingEnvironment found = Modifier.isStatic(field.getModifiers()) ? null : read(field, holder);
            if (found != null) {
                return found;
            }
        }
        return field(holder, type.getSuperclass());
    }

    private static @Nullable ProcessingEnvironment read(Field field, Object holder) {
        try {
            field.setAccessible(true);
            return field.get(holder) instanceof ProcessingEnvironment inner ? inner : null;
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return null;
        }
    }
}
