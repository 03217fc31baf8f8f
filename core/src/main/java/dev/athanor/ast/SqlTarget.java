// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** Something that a statement can be printed for: a dialect. */
public interface SqlTarget {
    /** The short lower-case name by which users and messages call the database, such as {@code postgresql}. */
    String name();

    /** The statement as this target spells it, with {@code :name} where values go. */
    String print(StatementNode statement);

    /** The statement as this target spells it, with its values in the text. */
    String printWithValues(StatementNode statement);

    /** Of which statements the making of tables consists. */
    default DdlAbilities abilities() {
        return DdlAbilities.STANDARD;
    }
}
