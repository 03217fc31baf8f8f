// SPDX-License-Identifier: Apache-2.0
package dev.athanor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.athanor.architecture.ArchitectureMap.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom. */
class RoomSpec {
    private static final ArchitectureMap MAP = ArchitectureMap.read();

    static List<Entry> rooms() {
        return MAP.rooms();
    }

    @Test
    void everyClassOfThePublishedFloorsWasLookedAt() {
        long sources = Repository.PUBLISHED.stream()
                .flatMap(module -> Repository.mainSources(module).stream())
                .map(Path::getFileName)
                .filter(name -> !name.toString().equals("module-info.java"))
                .count();
        long types =
                Published.CLASSES.stream().filter(JavaClass::isTopLevelClass).count();
        assertThat(types)
                .as(
                        "Every rule of this module passes when it is shown nothing. Are all published modules dependencies of architecture/pom.xml?")
                .isGreaterThanOrEqualTo(sources)
                .isGreaterThanOrEqualTo(MAP.rooms().size());
    }

    @Test
    void everyPackageIsARoomOfTheMap() {
        classes()
                .should(condition("lie in a room of ARCHITECTURE.md", (type, events) -> {
                    if (MAP.roomOf(type.getPackageName()).isEmpty()) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        type,
                                        type.getFullName()
                                                + ": no line of ARCHITECTURE.md names its package. Add the room there, with what it may use"));
                    }
                }))
                .because("a package that is not on the map has no rules")
                .check(Published.CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsThatItsLineNames(Entry room) {
        classes()
                .that(describe(
                        "live in `" + room + "`",
                        type -> MAP.roomOf(type.getPackageName()).equals(Optional.of(room))))
                .should(condition("use only the rooms of its line", (type, events) -> {
                    for (Dependency use : type.getDirectDependenciesFromSelf()) {
                        MAP.roomOf(use.getTargetClass().getBaseComponentType().getPackageName())
                                .filter(used ->
                                        !used.equals(room) && !room.mayUse().contains(used.name()))
                                .ifPresent(used -> events.add(SimpleConditionEvent.violated(
                                        use, "`" + room + "` may not use `" + used + "`: " + use.getDescription())));
                    }
                }))
                .because("line " + room.line() + " of ARCHITECTURE.md says what `" + room
                        + "` may use. If an arrow wants to point up, declare the small interface that you need here and let the higher room"
                        + " implement it; if the map is wrong, change its line")
                .allowEmptyShould(true)
                .check(Published.CLASSES);
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        slices().matching(ArchitectureMap.BASE + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a circle can only be understood, tested and changed together."
                        + " Break the arrow that points up in ARCHITECTURE.md: declare an interface in the lower room")
                .check(Published.CLASSES);
    }

    @Test
    void nothingInTheLibraryNamesADialect() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.athanor.dialects..", "dev.athanor.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.athanor.dialects..")
                .because(
                        "a dialect is found by ServiceLoader, so that anybody can write one. What differs is data of dev.athanor.dialect.Dialect:"
                                + " add the fact there")
                .allowEmptyShould(true)
                .check(Published.CLASSES);
    }

    @Test
    void dialectsDoNotKnowEachOther() {
        slices().matching("dev.athanor.dialects.(*)..")
                .should()
                .notDependOnEachOther()
                .because(
                        "a change to one database must not change another. A syntax that two share moves to the room `dialect`")
                .allowEmptyShould(true)
                .check(Published.CLASSES);
    }

    @Test
    void internalPackagesAreUsedOnlyOnTheirOwnFloor() {
        classes()
                .should(condition("use no internal package of another floor", (type, events) -> {
                    for (Dependency use : type.getDirectDependenciesFromSelf()) {
                        String used =
                                use.getTargetClass().getBaseComponentType().getPackageName();
                        if (used.startsWith(ArchitectureMap.BASE)
                                && (used + ".").contains(".internal.")
                                && !ArchitectureMap.floorOf(used)
                                        .equals(ArchitectureMap.floorOf(type.getPackageName()))) {
                            events.add(SimpleConditionEvent.violated(use, use.getDescription()));
                        }
                    }
                }))
                .because(
                        "internal packages are not exported: on the module path this does not run. Move what is shared to the room itself, as API")
                .check(Published.CLASSES);
    }

    @Test
    void nodesLieInAst() {
        classes()
                .that()
                .areAssignableTo("dev.athanor.ast.Node")
                .should()
                .resideInAPackage("dev.athanor.ast")
                .because(
                        "nodes are one sealed family, so that a new one breaks exactly the visitors that must think about it;"
                                + " what users hold is an Expression with a node() (see dev/athanor/ast/package-info.java)")
                .allowEmptyShould(true)
                .check(Published.CLASSES);
    }

    private interface Check {
        void accept(JavaClass type, ConditionEvents events);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
