// SPDX-License-Identifier: Apache-2.0
package dev.athanor.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.athanor.architecture.ArchitectureMap.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a floor stands on, what it shows, and which services it offers. */
class ModuleSpec {
    static List<Entry> floors() {
        return ArchitectureMap.read().floors();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floors")
    void aFloorStandsOnlyOnWhatItsLineNames(Entry floor) throws Exception {
        Set<String> standsOn = new TreeSet<>();
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder(floor).resolve("pom.xml").toFile())
                .getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            boolean needed = !Set.of("test", "provided").contains(text(dependency, "scope"))
                    && !text(dependency, "optional").equals("true");
            if (needed) {
                standsOn.add(text(dependency, "artifactId"));
            }
        }
        assertThat(standsOn)
                .as(
                        "%s/pom.xml and line %d of ARCHITECTURE.md: whoever depends on this floor also gets what it stands on, so a dependency is added there on purpose",
                        floor, floor.line())
                .isEqualTo(new TreeSet<>(floor.mayUse()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floors")
    void aFloorExportsItsRoomsAndNothingInternal(Entry floor) throws IOException {
        Set<String> expected = new TreeSet<>();
        if (!floor.name().equals("processor")) { // javac loads it by name; nobody compiles against it
            Published.CLASSES.stream()
                    .filter(type ->
                            ArchitectureMap.floorOf(type.getPackageName()).equals(floor.name()))
                    .filter(type ->
                            type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(JavaClass::getPackageName)
                    .filter(name -> !(name + ".").contains(".internal."))
                    .forEach(expected::add);
        }
        Set<String> exported = descriptor(floor).exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(toCollection(TreeSet::new));
        assertThat(exported)
                .as(
                        "%s/src/main/java/module-info.java exports the rooms with public classes: a room that is not exported cannot be used on the module path; an internal package is nobody's API",
                        floor)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floors")
    void aServiceIsDeclaredForTheModulePathAndForTheClassPath(Entry floor) throws IOException {
        Map<String, Set<String>> modulePath = new TreeMap<>();
        for (ModuleDescriptor.Provides offer : descriptor(floor).provides()) {
            modulePath.put(offer.service(), new TreeSet<>(offer.providers()));
        }
        Map<String, Set<String>> classPath = new TreeMap<>();
        for (Path file : Repository.files(folder(floor).resolve("src/main/resources/META-INF/services"), "")) {
            classPath.put(
                    file.getFileName().toString(),
                    Repository.lines(file).stream()
                            .map(line -> line.replaceFirst("#.*", "").trim())
                            .filter(line -> !line.isEmpty())
                            .collect(toCollection(TreeSet::new)));
        }
        assertThat(modulePath)
                .as(
                        "`provides` in %1$s/src/main/java/module-info.java and the files of %1$s/src/main/resources/META-INF/services: the first"
                                + " is read on the module path, the second on the class path",
                        floor)
                .isEqualTo(classPath);
    }

    /** As compiled, where a nested class has its one name. */
    private static ModuleDescriptor descriptor(Entry floor) throws IOException {
        for (URL found : Collections.list(ModuleSpec.class.getClassLoader().getResources("module-info.class"))) {
            try (InputStream content = found.openStream()) {
                ModuleDescriptor descriptor = ModuleDescriptor.read(content);
                if (descriptor.name().equals(floor.packageName())) {
                    return descriptor;
                }
            }
        }
        throw new AssertionError(
                "No module " + floor.packageName() + " on the class path: is it a dependency in architecture/pom.xml?");
    }

    private static Path folder(Entry floor) {
        return Repository.ROOT.resolve(floor.name());
    }

    private static String text(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().trim();
    }
}
