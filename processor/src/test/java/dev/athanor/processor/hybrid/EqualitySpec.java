// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import static dev.athanor.processor.hybrid.HybridSource.hybrid;

import org.junit.jupiter.api.Test;

class EqualitySpec {
    @Test
    void asksForNull() {
        hybrid("boolean it() { return getNick() == null || null != getTop(); }").is("nick IS NULL OR top IS NOT NULL");
        hybrid("boolean it() { return getBoss() == null; }").is("boss_id IS NULL");
        hybrid("boolean it() { return getBoss() != null; }").is("boss_id IS NOT NULL");
        hybrid("boolean it() { return Objects.isNull(getNick()) && Objects.nonNull(getDied()); }")
                .is("nick IS NULL AND died IS NOT NULL");
    }

    @Test
    void comparesConstantsOfEnums() {
        hybrid("boolean it() { return getStatus() == Status.OPEN; }")
                .is("status = :status_1")
                .isBuiltBy("STATUS.eq(Status.OPEN)");
        hybrid("boolean it() { return getStatus() != Status.OPEN; }").is("status != :status_1");
        hybrid("boolean it() { return getStatus().equals(Status.OPEN); }").is("status = :status_1");
    }

    @Test
    void nullDiffersFromEveryConstant() {
        hybrid("boolean it() { return getWish() == Status.OPEN; }").is("wish = :wish_1");
        hybrid("boolean it() { return getWish() != Status.OPEN; }").is("wish IS DISTINCT FROM :param_1");
    }

    @Test
    void nullsAreEqual() {
        hybrid("boolean it() { return Objects.equals(getBorn(), getDied()); }").is("born = died");
        hybrid("boolean it() { return Objects.equals(getDied(), getDied()); }").is("died IS NOT DISTINCT FROM died");
        hybrid("boolean it() { return Objects.equals(getNick(), \"ed\"); }").is("nick = :nick_1");
    }

    @Test
    void comparesDates() {
        hybrid("boolean it() { return getBorn().isBefore(LocalDate.of(2000, 1, 31)); }")
                .is("born < :born_1")
                .isBuiltBy("BORN.lt(LocalDate.of(2000, 1, 31))");
        hybrid("boolean it() { return getBorn().isAfter(getDied()) || getBorn().isEqual(getDied()); }")
                .is("born > died OR born = died");
        hybrid("boolean it() { return getBorn().compareTo(getDied()) <= 0; }").is("born <= died");
    }

    @Test
    void comparesConditions() {
        hybrid("boolean it() { return isActive() == (getAge() > 1); }").is("active = (age > :age_1)");
    }

    @Test
    void refusesTheTimeOfNow() {
        hybrid("boolean it() { return getBorn().isBefore(LocalDate.now()); } // ATH-921")
                .isRefused("a statement is built once and run later, so it cannot hold the time of now");
    }

    @Test
    void refusesWhatIsNeverEqual() {
        hybrid("boolean it() { return getId().equals(3); } // ATH-921").isRefused("never equal in Java");
    }
}
