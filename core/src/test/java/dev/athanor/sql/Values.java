// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.compiler.BindValues;
import java.util.Arrays;
import java.util.List;

/** The values that a statement holds, in the order of the tree. */
public final class Values {
    private Values() {}

    public static List<Object> of(Statement statement) {
        return Arrays.asList(BindValues.of(statement.node()));
    }
}
