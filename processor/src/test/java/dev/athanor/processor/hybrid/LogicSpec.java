// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import static dev.athanor.processor.hybrid.HybridSource.hybrid;

import org.junit.jupiter.api.Test;

class LogicSpec {
    @Test
    void combinesConditions() {
        hybrid("boolean it() { return getAge() > 1 && (getAge() < 9 || isActive()); }")
                .is("age > :age_1 AND (age < :age_2 OR active = true)");
    }

    @Test
    void negates() {
        hybrid("boolean it() { return !(getAge() > 1); }").is("age <= :age_1");
        hybrid("boolean it() { return !isActive(); }").is("active != true");
        hybrid("boolean it() { return isActive() == false; }").is("active != true");
    }

    @Test
    void theOppositeOfWhatIsUnknownHolds() {
        hybrid("boolean it() { return !\"ed\".equals(getNick()); }").is("NOT coalesce(nick = :nick_1, false)");
        hybrid("boolean it() { return !isEd(); }").is("NOT coalesce(nick = :nick_1, false)");
    }

    @Test
    void usesOtherHybrids() {
        hybrid("boolean it() { return isAdult() && !isAdult(); }")
                .is("age >= :age_1 AND age < :age_2")
                .isBuiltBy("User.ADULT.and(User.ADULT.not())");
    }

    @Test
    void choosesBetweenValues() {
        hybrid("String it() { return getAge() > 9 ? getName() : \"child\"; }")
                .is("CASE WHEN (age > :age_1) THEN name ELSE :param_1 END");
        hybrid("double it() { return isActive() ? getAge() : getScore(); }")
                .is("CASE WHEN (active = true) THEN CAST(age AS DOUBLE PRECISION) ELSE score END");
        hybrid("@Nullable String it() { return isActive() ? getName() : null; }")
                .is("CASE WHEN (active = true) THEN name ELSE :param_1 END");
    }

    @Test
    void choosesBetweenConditions() {
        hybrid("boolean it() { return isActive() ? getAge() > 1 : getAge() > 9; }")
                .is("active = true AND age > :age_1 OR active != true AND age > :age_2");
        hybrid("boolean it() { return isActive() ? true : getAge() > 9; }").is("active = true OR age > :age_1");
        hybrid("boolean it() { return isActive() ? getAge() > 9 : false; }").is("active = true AND age > :age_1");
    }

    @Test
    void followsEveryWayThroughTheMethod() {
        hybrid("String it() { if (getAge() > 9) { return \"a\"; } else if (isActive()) return \"b\"; return \"c\"; }")
                .is(
                        "CASE WHEN (age > :age_1) THEN :param_1 ELSE CASE WHEN (active = true) THEN :param_2 ELSE :param_3 END END");
        hybrid("boolean it() { if (isActive()) { if (getAge() > 9) return true; } return getAge() > 1; }")
                .is("active = true AND (age > :age_1 OR age > :age_2) OR active != true AND age > :age_3");
    }

    @Test
    void usesVariables() {
        hybrid(
                        "boolean it() { long points = getAge() * 2; var name = getName(); return points > 10 && name.equals(\"x\"); }")
                .is("CAST(age * :age_1 AS BIGINT) > :param_1 AND name = :name_1");
    }

    @Test
    void refusesOtherStatements() {
        hybrid("int it() { int sum = 0; sum++; return sum; } // ATH-921").isRefused("only return, if and variables");
        hybrid("int it() { throw new IllegalStateException(); } // ATH-921").isRefused("only return, if and variables");
        hybrid("int it() { int age; age = 1; return age; } // ATH-921").isRefused("Declare it with its value");
        hybrid("int it() { return switch (getAge()) { default -> 1; }; } // ATH-921")
                .isRefused("this kind of expression has no counterpart there");
    }

    @Test
    void refusesWhatIsNotInTheRow() {
        hybrid("boolean it() { return plain(); } // ATH-921")
                .isRefused("it calls plain(), which is no attribute and no @Hybrid");
        hybrid("String it() { return getNote(); } // ATH-921").isRefused("\"note\" is @Transient");
        hybrid("String it() { return getBoss().getName(); } // ATH-921").isRefused("are in another row. Join to it");
        hybrid("boolean it() { return getChildren().isEmpty(); } // ATH-921")
                .isRefused("questions about lists are not translated yet");
    }
}
