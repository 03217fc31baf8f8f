// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The name of something that is made in a database, and who chose it. */
public record DdlName(String text, Origin origin) {
    /** Who chose a name. */
    public enum Origin {
        /** Somebody; a naming convention may put more around it. */
        CHOSEN,
        /** Somebody, and nothing is put around it. */
        EXACT,
        /** Nobody: where it is too long, its end is cut off and four digits tell it from others. */
        MADE
    }

    public static DdlName of(String text) {
        return new DdlName(text, Origin.CHOSEN);
    }

    public static DdlName exact(String text) {
        return new DdlName(text, Origin.EXACT);
    }

    public static DdlName made(String text) {
        return new DdlName(text, Origin.MADE);
    }
}
