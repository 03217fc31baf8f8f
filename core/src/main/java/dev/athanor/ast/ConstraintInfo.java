// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.ast.TableInfo.CheckInfo;
import dev.athanor.ast.TableInfo.ExcludeInfo;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.ast.TableInfo.PrimaryKeyInfo;
import dev.athanor.ast.TableInfo.UniqueInfo;
import org.jspecify.annotations.Nullable;

/** What the rows of a table keep to. */
public sealed interface ConstraintInfo permits PrimaryKeyInfo, ForeignKeyInfo, UniqueInfo, CheckInfo, ExcludeInfo {
    /** What can be said of every constraint. */
    ConstraintTraits traits();

    /** The same constraint of which something else is said. */
    ConstraintInfo with(ConstraintTraits changed);

    /** The name, or null when the database shall choose one. */
    default @Nullable String name() {
        DdlName name = traits().name();
        return name == null ? null : name.text();
    }
}
