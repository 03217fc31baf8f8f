// SPDX-License-Identifier: Apache-2.0
/** Annotation processor: a model interface becomes an entity class. */
module dev.athanor.processor {
    requires java.compiler;
    requires static jdk.compiler;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.athanor.processor.EntityProcessor;
}
