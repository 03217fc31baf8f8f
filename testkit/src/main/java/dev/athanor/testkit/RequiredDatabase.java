// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Fails a test whose database is missing although the run requires it. */
record RequiredDatabase(String name, String reason) implements BeforeEachCallback, ParameterResolver {
    @Override
    public void beforeEach(ExtensionContext context) {
        throw failure(name, reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PresentDatabase.canResolve(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        throw failure(name, reason);
    }

    static AssertionError failure(String name, String reason) {
        return new AssertionError("athanor.test.require names " + name + ", but it is missing: " + reason);
    }
}
