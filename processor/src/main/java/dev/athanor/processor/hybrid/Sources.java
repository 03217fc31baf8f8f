// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import dev.athanor.processor.check.Findings;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.HybridTwin;
import dev.athanor.processor.model.SourceText;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;

/** What only the source of a model shows: what is written there, and what its methods do. */
public interface Sources extends SourceText {
    /** The SQL sides of a model's hybrids, without those that have mistakes. */
    List<HybridTwin> twins(EntityModel entity, Findings findings);

    /** The sources as the compiler shows them, if it does. */
    static Sources of(ProcessingEnvironment environment) {
        try {
            return TreeSources.of(environment);
        } catch (LinkageError | IllegalArgumentException notJavac) {
            return new NoSources();
        }
    }
}
