// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** A class of a library that may be absent at run time, or an object of it: what is called by name. */
record Foreign(Class<?> type, @Nullable Object object) {

    /** @param library Maven coordinates to name when the class is absent */
    static Foreign named(String className, String library) throws Unavailable {
        try {
            return new Foreign(Class.forName(className), null);
        } catch (ClassNotFoundException e) {
            throw Unavailable.because(library + " is not on the class path");
        }
    }

    /** Calls a method without parameters, a static one if this is a class. */
    Foreign call(String method) throws Unavailable {
        return call(method, new Class<?>[0]);
    }

    /** Calls a method of one parameter. */
    Foreign call(String method, Class<?> parameter, @Nullable Object argument) throws Unavailable {
        return call(method, new Class<?>[] {parameter}, argument);
    }

    private Foreign call(String method, Class<?>[] parameters, @Nullable Object... arguments) throws Unavailable {
        try {
            var found = type.getMethod(method, parameters);
            return new Foreign(found.getReturnType(), found.invoke(object, arguments));
        } catch (InvocationTargetException e) {
            throw Unavailable.because("did not start", e);
        } catch (ReflectiveOperationException e) {
            throw Unavailable.because("this version of the library is not known here", e);
        }
    }
}
