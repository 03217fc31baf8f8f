// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import static dev.athanor.processor.hybrid.HybridSource.hybrid;

import org.junit.jupiter.api.Test;

class TextSpec {
    @Test
    void joinsText() {
        hybrid("String it() { return getName() + \" / \" + getNick(); }")
                .is("name || :name_1 || nick")
                .isBuiltBy("NAME.concat(\" / \").concat(NICK)");
    }

    @Test
    void joinsWholeNumbersAndCharactersToText() {
        hybrid("String it() { return \"no \" + getAge() + '/' + getId() + (\"x\" + 1); }")
                .is(":param_1 || CAST(age AS VARCHAR) || :param_2 || CAST(id AS VARCHAR) || :param_3");
    }

    @Test
    void joinsByAMethod() {
        hybrid("String it() { return getName().concat(getNick()); }").is("name || nick");
    }

    @Test
    void refusesToJoinWhatLooksDifferentInSql() {
        hybrid("String it() { return getName() + getScore(); } // ATH-921")
                .isRefused("only text and whole numbers can be joined to text");
    }

    @Test
    void changesCase() {
        hybrid("String it() { return getName().toLowerCase() + getName().toUpperCase(); }")
                .is("lower(name) || upper(name)");
    }

    @Test
    void measures() {
        hybrid("int it() { return getName().length(); }").is("char_length(name)");
    }

    @Test
    void findsWhatIsEmpty() {
        hybrid("boolean it() { return getName().isEmpty(); }").is("name = :name_1");
    }

    @Test
    void searchesLiterally() {
        hybrid("boolean it() { return getName().startsWith(\"50%\"); }")
                .is("name LIKE :name_1 ESCAPE '/'")
                .isBuiltBy("NAME.startsWith(\"50%\")");
        hybrid("boolean it() { return getName().endsWith(\"x\") || getName().contains(\"\\\"y\"); }")
                .isBuiltBy("NAME.endsWith(\"x\").or(NAME.contains(\"\\\"y\"))");
        hybrid("boolean it() { return getName().contains(getNick()); } // ATH-921")
                .isRefused("contains is translated for a text that is written in the source only");
    }

    @Test
    void comparesText() {
        hybrid("boolean it() { return getName().equals(\"ed\"); }").is("name = :name_1");
        hybrid("boolean it() { return \"ed\".equals(getNick()); }").is("nick = :nick_1");
        hybrid("boolean it() { return getName().equalsIgnoreCase(\"Ed\"); }").is("lower(name) = lower(:param_1)");
    }

    @Test
    void refusesToCompareTheObjects() {
        hybrid("boolean it() { return getName() == \"ed\"; } // ATH-921")
                .isRefused("== compares the objects and not what they hold. Use equals");
        hybrid("boolean it() { return getName().compareTo(\"ed\") > 0; } // ATH-921")
                .isRefused("databases order text by their own rules");
    }

    @Test
    void refusesMethodsWithoutCounterpart() {
        hybrid("String it() { return getName().intern(); } // ATH-921")
                .isRefused(
                        "ATH-921: This cannot be turned into SQL: it calls intern(…), which has no counterpart there."
                                + " Write the method otherwise, or leave @Hybrid out");
        hybrid("String it() { return String.valueOf(1); } // ATH-921").isRefused("it calls String.valueOf(…)");
    }
}
