// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import dev.athanor.engine.Engine;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.testkit.TestDatabases;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the database of a suite once, and gives each case its {@link Subject}. */
final class SubjectExtension implements BeforeAllCallback, ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(SubjectExtension.class);

    /** The engine of a suite, which ends with it. */
    private record Suite(DialectCompliance asked, Engine engine, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() != null) {
            return; // a topic, whose suite is open
        }
        DialectCompliance asked = (DialectCompliance) context.getRequiredTestInstance();
        context.getStore(NAMESPACE).put(Suite.class, open(asked, context));
    }

    private static Suite open(DialectCompliance asked, ExtensionContext context) {
        if (asked.database().indexOf(':') >= 0) {
            Engine engine = Engine.create(asked.database());
            return new Suite(asked, engine, engine::close);
        }
        TestDatabase database = TestDatabases.fresh(context, asked.database());
        return new Suite(asked, database.engine(), database::close);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Subject.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(Subject.class, key -> subject(context), Subject.class);
    }

    private static Subject subject(ExtensionContext context) {
        Suite suite = Objects.requireNonNull(context.getStore(NAMESPACE).get(Suite.class, Suite.class));
        return new Subject(suite.asked(), suite.engine());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Subject subject = context.getStore(NAMESPACE).get(Subject.class, Subject.class);
        if (subject != null) {
            subject.close(context.getExecutionException().isEmpty());
        }
    }
}
