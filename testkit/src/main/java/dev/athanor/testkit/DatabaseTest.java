// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test once on each database, every time on an empty one of its own.
 *
 * <pre>{@code
 * @DatabaseTest
 * void keepsWhatWasInserted(TestDatabase database) { … }
 *
 * @DatabaseTest(except = "sqlite")
 * void waitsForALock(TestDatabase database) { … }
 * }</pre>
 *
 * <p>The databases are those of {@link TestDatabases#names()}. One that this machine does not have is reported as
 * skipped with the reason, and named once more at the end of the run; {@code -Dathanor.test.require=postgresql,mariadb}
 * makes the absence a failure. The test, its {@code @BeforeEach} and its {@code @AfterEach} methods may take a
 * {@link TestDatabase}, a {@link javax.sql.DataSource}, an {@link dev.athanor.engine.Engine} or a {@link StatementLog}. A test that passes but leaves a connection open fails.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(DatabaseTestExtension.class)
@SuppressWarnings("exports") // JUnit reaches the extension; nobody else needs to
public @interface DatabaseTest {
    /** The databases to run on; all if empty. */
    String[] only() default {};

    /** The databases to leave out. */
    String[] except() default {};
}
