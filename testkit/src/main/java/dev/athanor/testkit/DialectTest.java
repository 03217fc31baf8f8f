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
 * Runs a test once for each dialect on the class path, without any database: it states the SQL of a statement once, and
 * again only for the dialects that spell it otherwise or refuse it.
 *
 * <pre>{@code
 * @DialectTest
 * void limitsRows(Sql sql) {
 *     sql.of(select(NAME).from(USERS).limit(10))
 *             .is("SELECT users.name FROM users LIMIT :param_1")
 *             .on("mssql", "SELECT TOP (:param_1) users.name FROM users");
 * }
 * }</pre>
 *
 * @see Sql
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(DialectTestExtension.class)
@SuppressWarnings("exports") // JUnit reaches the extension; nobody else needs to
public @interface DialectTest {}
