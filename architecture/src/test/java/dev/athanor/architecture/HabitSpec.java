// SPDX-License-Identifier: Apache-2.0
package dev.athanor.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.CommonDataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Calls and habits that the library leaves to others. */
class HabitSpec {
    private static final Pattern SYNCHRONIZED = Pattern.compile("\\bsynchronized\\b");
    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("//.*|/\\*.*?\\*/|^\\s*/?\\*.*|\"(?:\\\\.|[^\"\\\\])*\"");

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = new ArrayList<>();
        for (JavaPackage room :
                Published.CLASSES.getPackage(ArchitectureMap.BASE).getSubpackagesInTree()) {
            if (!room.getClasses().isEmpty() && !room.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(room.getName());
            }
        }
        assertThat(unmarked)
                .as(
                        "NullAway checks only packages that are @NullMarked. Open the package-info.java of each of these, and mark it")
                .isEmpty();
    }

    @Test
    void nothingWritesToTheStandardStreams() {
        noClasses()
                .that()
                // the run of the tests is the program here, and what it did not test must be seen
                .doNotHaveFullyQualifiedName("dev.athanor.testkit.TestRun")
                .should(ACCESS_STANDARD_STREAMS)
                .because(
                        "the console belongs to the program that uses Athanor. Open the file named, and log with SLF4J or return the text")
                .allowEmptyShould(true)
                .check(Published.CLASSES);
    }

    @Test
    void nothingLogsWithJavaUtilLogging() {
        noClasses()
                .that()
                .areNotAssignableTo(CommonDataSource.class) // its interface names a java.util.logging.Logger
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..")
                .because("users configure one logger, and it is SLF4J. Open the file named, and take org.slf4j.Logger")
                .allowEmptyShould(true)
                .check(Published.CLASSES);
    }

    @Test
    void nothingHangsOnAThread() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .because(
                        "what hangs on a thread is lost or leaked when threads are pooled or virtual. Open the file named, and pass the value")
                .allowEmptyShould(true)
                .check(Published.CLASSES);
    }

    @Test
    void textChangesCaseWithALocale() {
        noClasses()
                .should()
                .accessTargetWhere(target(nameMatching("toLowerCase|toUpperCase"))
                        .and(target(owner(type(String.class))))
                        .and(withoutArguments()))
                .because("in Turkish, TITLE is not title. Open the file named, and pass Locale.ROOT")
                .allowEmptyShould(true)
                .check(Published.CLASSES);
    }

    /** From the sources, since a synchronized block leaves no trace in what ArchUnit imports. */
    @Test
    void nothingIsSynchronized() {
        List<String> found = new ArrayList<>();
        for (Path module : Repository.PUBLISHED) {
            for (Path file : Repository.mainSources(module)) {
                List<String> lines = Repository.lines(file);
                for (int i = 0; i < lines.size(); i++) {
                    String code = COMMENT_OR_TEXT.matcher(lines.get(i)).replaceAll("");
                    if (SYNCHRONIZED.matcher(code).find()) {
                        found.add(Repository.relative(file) + ":" + (i + 1));
                    }
                }
            }
        }
        assertThat(found)
                .as(
                        "A virtual thread that waits for a database inside synchronized holds its carrier thread. Take a java.util.concurrent lock at these lines")
                .isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> withoutArguments() {
        return DescribedPredicate.describe(
                "without a locale",
                access -> access.getTarget() instanceof CodeUnitAccessTarget call
                        && call.getRawParameterTypes().isEmpty());
    }
}
