// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Turns one {@link DatabaseTest} into one invocation for each database. */
final class DatabaseTestExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), DatabaseTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        DatabaseTest test = AnnotationSupport.findAnnotation(context.getTestMethod(), DatabaseTest.class)
                .orElseThrow();
        TestDatabases databases = TestRun.of(context).databases();
        Set<String> only = known(test.only(), "only");
        Set<String> except = known(test.except(), "except");
        Set<String> required = known(databases.required().toArray(String[]::new), "-Dathanor.test.require");
        List<String> names = TestDatabases.names().stream()
                .filter(name -> only.isEmpty() || only.contains(name))
                .filter(name -> !except.contains(name))
                .toList();
        return names.stream().map(name -> new DatabaseInvocation(databases, name, required.contains(name)));
    }

    private static Set<String> known(String[] names, String where) {
        for (String name : names) {
            if (!TestDatabases.names().contains(name)) {
                throw new ExtensionConfigurationException("\"" + name + "\" (" + where
                        + ") is no test database. There are: " + String.join(", ", TestDatabases.names()));
            }
        }
        return Stream.of(names).collect(Collectors.toUnmodifiableSet());
    }
}
