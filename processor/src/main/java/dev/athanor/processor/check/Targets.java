// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.KnownEntity;
import dev.athanor.processor.model.Models;
import java.util.List;

/** What is said of a type that is no entity. */
final class Targets {
    private Targets() {}

    static String unknown(String attribute, String written, Models models) {
        String simple = written.substring(written.lastIndexOf('.') + 1);
        List<String> known =
                models.inCompilation().stream().map(KnownEntity::name).sorted().toList();
        return "The attribute \"" + attribute + "\" refers to \"" + simple + "\", which is no class and no entity."
                + Suggestion.of(simple, known) + " Write an interface " + simple
                + "Model with @Entity, or mend the name.";
    }
}
