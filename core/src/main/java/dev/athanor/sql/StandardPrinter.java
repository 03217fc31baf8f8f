// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.SqlTarget;
import java.util.ServiceLoader;

/** The target that {@code toString()} of a statement prints for: standard SQL, of no database in particular. */
final class StandardPrinter {
    static final SqlTarget INSTANCE = ServiceLoader.load(SqlTarget.class, SqlTarget.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new AssertionError("this module provides a printer"));

    private StandardPrinter() {}
}
