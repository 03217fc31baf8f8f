// SPDX-License-Identifier: Apache-2.0
package dev.athanor.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trees whose objects and arrays refuse to be changed, and say why. */
final class FrozenTree {
    private FrozenTree() {}

    static JsonNode of(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            object.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
            return new ObjectNode(JsonNodeFactory.instance, new FrozenMap(members));
        }
        if (tree instanceof ArrayNode array) {
            List<JsonNode> elements = new ArrayList<>(array.size());
            array.forEach(element -> elements.add(of(element)));
            return new ArrayNode(JsonNodeFactory.instance, new FrozenList(elements));
        }
        return tree;
    }

    private static InvalidValue refusal() {
        return new InvalidValue(
                ErrorCode.WRONG_VALUE,
                "A tree that was read from the database is not changed in place: nobody would notice, and nothing"
                        + " would be written. Change tree.deepCopy(), and set that.");
    }

    private static final class FrozenMap extends AbstractMap<String, JsonNode> {
        private final Map<String, JsonNode> members;

        FrozenMap(Map<String, JsonNode> members) {
            this.members = members;
        }

        @Override
        public Set<Entry<String, JsonNode>> entrySet() {
            return Collections.unmodifiableMap(members).entrySet();
        }

        @Override
        public @Nullable JsonNode get(@Nullable Object key) {
            return members.get(key);
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return members.containsKey(key);
        }

        @Override
        public JsonNode put(String key, JsonNode value) {
            throw refusal();
        }

        @Override
        public JsonNode remove(Object key) {
            throw refusal();
        }

        @Override
        public void clear() {
            throw refusal();
        }
    }

    private static final class FrozenList extends AbstractList<JsonNode> {
        private final List<JsonNode> elements;

        FrozenList(List<JsonNode> elements) {
            this.elements = elements;
        }

        @Override
        public JsonNode get(int index) {
            return elements.get(index);
        }

        @Override
        public int size() {
            return elements.size();
        }

        @Override
        public void add(int index, JsonNode element) {
            throw refusal();
        }

        @Override
        public JsonNode set(int index, JsonNode element) {
            throw refusal();
        }

        @Override
        public JsonNode remove(int index) {
            throw refusal();
        }

        @Override
        public void clear() {
            throw refusal();
        }
    }
}
