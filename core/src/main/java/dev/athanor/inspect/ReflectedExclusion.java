// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.ast.Deferral;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint.
 *
 * @param sql the constraint as the database writes it: {@code EXCLUDE USING gist (room WITH =, during WITH &&)}
 */
public record ReflectedExclusion(
        String name,
        String sql,
        Deferral deferral,
        @Nullable String comment) {}
