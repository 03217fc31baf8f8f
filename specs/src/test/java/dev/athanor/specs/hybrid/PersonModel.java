// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.hybrid;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Has a method for everything that can be translated. */
@Entity
interface PersonModel {
    int ADULT = 18;

    BigDecimal RICH = new BigDecimal("1000.50");

    @Id
    Long getId();

    @Column(length = 20)
    String getName();

    @Column(length = 20)
    @Nullable
    String getNick();

    int getAge();

    short getLevel();

    long getPoints();

    double getScore();

    @Nullable
    Integer getSize();

    boolean isActive();

    @Column(precision = 10, scale = 2)
    BigDecimal getBalance();

    @Column(precision = 10, scale = 2)
    @Nullable
    BigDecimal getBonus();

    LocalDate getBorn();

    @Nullable
    LocalDate getDied();

    Mood getMood();

    @Nullable
    Mood getWish();

    enum Mood {
        GLAD,
        SAD,
        CALM
    }

    @Hybrid
    default boolean isAdult() {
        return getAge() >= ADULT;
    }

    @Hybrid
    default boolean isMinor() {
        return !isAdult();
    }

    @Hybrid
    default boolean isAged() {
        return getAge() > 30 && getAge() < 60 || getAge() == -7 || 90 <= getAge();
    }

    @Hybrid
    default boolean isWide() {
        return getLevel() < getAge() && getAge() < getPoints() && getPoints() > getScore();
    }

    @Hybrid
    default boolean isUneven() {
        return getAge() % 2 != 0;
    }

    @Hybrid
    default int getHalf() {
        return getAge() / 2;
    }

    @Hybrid
    default long getPointsPerLevel() {
        return getPoints() / (getLevel() + 1);
    }

    @Hybrid
    default int getRemainder() {
        return getAge() % 7 - -1;
    }

    @Hybrid
    default long getSum() {
        return (getAge() + getLevel()) * 3L - Math.abs(getPoints()) + -getAge();
    }

    @Hybrid
    default double getRatio() {
        return getScore() / 4 + getAge() * 0.5;
    }

    @Hybrid
    default boolean isLarge() {
        return getSize() != null && getSize() > 40;
    }

    @Hybrid
    default boolean isNotLarge() {
        return !isLarge();
    }

    @Hybrid
    default BigDecimal getTotal() {
        return getBalance().add(getBalance().multiply(BigDecimal.valueOf(2))).subtract(new BigDecimal("0.25"));
    }

    @Hybrid
    default BigDecimal getDebt() {
        return getBalance().negate().abs();
    }

    @Hybrid
    default boolean isRich() {
        return getBalance().compareTo(RICH) > 0
                || getBonus() != null && getBonus().compareTo(getBalance()) >= 0;
    }

    @Hybrid
    default String getLabel() {
        return getName() + " (" + getAge() + '/' + getPoints() + ')';
    }

    @Hybrid
    default String getLoud() {
        return getName().toUpperCase() + "-" + getName().toLowerCase();
    }

    @Hybrid
    default int getLetters() {
        return getName().length();
    }

    @Hybrid
    default boolean isNameless() {
        return getName().isEmpty();
    }

    @Hybrid
    default boolean isEd() {
        return "ed".equals(getNick());
    }

    @Hybrid
    default boolean isNotEd() {
        return !"ed".equals(getNick());
    }

    @Hybrid
    default boolean isReallyNotEd() {
        return !isEd();
    }

    @Hybrid
    default boolean isNamesake() {
        return Objects.equals(getName(), getNick());
    }

    @Hybrid
    default boolean isNoNamesake() {
        return !Objects.equals(getName(), getNick());
    }

    @Hybrid
    default boolean isTwin() {
        return Objects.equals(getBonus() == null, getDied() == null) || getSize() == null;
    }

    @Hybrid
    default boolean isPercent() {
        return getName().contains("%")
                || getName().startsWith("a_")
                || getName().endsWith("/z");
    }

    @Hybrid
    default boolean isCapital() {
        return getName().startsWith("SAN");
    }

    @Hybrid
    default boolean isAlike() {
        return getName().equalsIgnoreCase("SANDY");
    }

    @Hybrid
    default boolean isGlad() {
        return getMood() == Mood.GLAD;
    }

    @Hybrid
    default boolean isNotGlad() {
        return getMood() != Mood.GLAD;
    }

    @Hybrid
    default boolean isWishing() {
        return getWish() == Mood.GLAD;
    }

    @Hybrid
    default boolean isNotWishing() {
        return getWish() != Mood.GLAD;
    }

    @Hybrid
    default boolean isContent() {
        return getWish() == getMood();
    }

    @Hybrid
    default boolean isDiscontent() {
        return getWish() != getMood();
    }

    @Hybrid
    default boolean isOld() {
        return getBorn().isBefore(LocalDate.of(1970, 1, 1)) && !getBorn().isEqual(LocalDate.of(1960, 2, 29));
    }

    @Hybrid
    default boolean isGone() {
        return getDied() != null && getDied().isAfter(getBorn());
    }

    @Hybrid
    default boolean isAlive() {
        return !isGone();
    }

    @Hybrid
    default boolean isOdd() {
        return isActive() == (getAge() > 18) || !isActive() && getLevel() != 0;
    }

    @Hybrid
    default String getGrade() {
        if (getPoints() > 1000) {
            return "A";
        } else if (getPoints() > 10) {
            String letter = isActive() ? "B" : "C";
            return letter;
        }
        return getName();
    }

    @Hybrid
    default boolean isChosen() {
        if (isActive()) {
            return getSize() == null;
        }
        return getAge() > 20 ? true : isEd();
    }

    @Hybrid
    default boolean isUnchosen() {
        return !isChosen();
    }

    @Hybrid
    default long getWorth() {
        long points = getAge() * 2;
        return isActive() ? points : getLevel();
    }
}
