// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.SequenceInfo;
import dev.athanor.ast.SequenceOptions;
import dev.athanor.dialect.DdlFeature;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders how numbers run, and how the next is asked for. */
final class SequenceRenderer {
    private final Renderer to;
    private final DdlRenderer ddl;

    SequenceRenderer(Renderer to, DdlRenderer ddl) {
        this.to = to;
        this.ddl = ddl;
    }

    /** What follows the name of a new sequence. */
    void options(SequenceInfo sequence) {
        SqlType<?> type = sequence.type();
        if (type != null) {
            ddl.require(DdlFeature.SEQUENCE_TYPE);
            to.append(" AS " + to.typeName(type));
        }
        options(sequence.options()).forEach(option -> to.append(" " + option));
    }

    /** What was said, one by one. */
    List<String> options(SequenceOptions said) {
        List<String> options = new ArrayList<>();
        add(options, "START WITH ", said.start());
        add(options, "INCREMENT BY ", said.increment());
        add(options, "MINVALUE ", said.minimum());
        add(options, "MAXVALUE ", said.maximum());
        String no = ddl.syntax().spacedNegations() ? "NO " : "NO";
        add(options, said.noMinimum(), no + "MINVALUE");
        add(options, said.noMaximum(), no + "MAXVALUE");
        add(options, "CACHE ", said.cache());
        if (said.order() != null) {
            ddl.require(DdlFeature.SEQUENCE_ORDER);
            options.add((said.order() ? "" : no) + "ORDER");
        }
        if (said.cycle() != null) {
            options.add((said.cycle() ? "" : no) + "CYCLE");
        }
        return options;
    }

    private static void add(List<String> options, String word, @Nullable Long value) {
        if (value != null) {
            options.add(word + value);
        }
    }

    private static void add(List<String> options, boolean said, String words) {
        if (said) {
            options.add(words);
        }
    }

    /** The next number of a sequence. */
    void next(SequenceInfo sequence) {
        String name =
                to.apart(() -> to.name(sequence.schema(), sequence.name())).printed();
        to.append(
                switch (ddl.syntax().nextNumber()) {
                    case NEXT_VALUE_FOR -> "NEXT VALUE FOR " + name;
                    case NEXTVAL_OF_TEXT -> "nextval(" + Literals.string(name, to.dialect()) + ")";
                    case NEXTVAL_OF_NAME -> "nextval(" + name + ")";
                    case PSEUDO_COLUMN -> name + ".nextval";
                });
    }
}
