// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.jackson;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.athanor.jackson.Jackson;
import dev.athanor.jackson.JacksonConverter;
import dev.athanor.type.SqlType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Classes of a user, and the types that Jackson makes of them. */
final class Contents {
    record Size(int width, BigDecimal weight) {}

    /** A class as JavaBeans have it. */
    static class Note {
        private String text = "";

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    /** A class of which Jackson knows nothing. */
    static class Opaque {}

    static final Jackson JACKSON = Jackson.of(new ObjectMapper());
    static final SqlType<Size> SIZE = JACKSON.type(Size.class);
    static final SqlType<Note> NOTE = JACKSON.type(Note.class);
    static final SqlType<Map<String, List<Size>>> SIZES = JACKSON.type(new TypeReference<>() {});
    static final SqlType<JsonNode> TREE = JACKSON.tree();
    static final SqlType<Opaque> OPAQUE = JACKSON.type(Opaque.class);

    static final class SizeConverter extends JacksonConverter<Size> {
        SizeConverter() {
            super(SIZE);
        }
    }

    static final class TreeConverter extends JacksonConverter<JsonNode> {
        TreeConverter() {
            super(TREE);
        }
    }

    private Contents() {}
}
