// SPDX-License-Identifier: Apache-2.0
package dev.athanor.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The classes of the published floors, imported once for all specs. */
final class Published {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/dev/athanor/architecture/"))
            .importPackages(ArchitectureMap.BASE);

    private Published() {}
}
