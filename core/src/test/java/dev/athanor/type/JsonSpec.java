// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON documents: their text, and what they mean. */
class JsonSpec {
    @Test
    void areEqualIfTheyMeanTheSame() {
        Json one = Json.parse("{\"a\": 1, \"b\": [true, null, \"\\u0041\"]}");
        Json other = Json.parse(" {\"b\":[true,null,\"A\"],\n\"a\":1.0e0}");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(Json.parse("{\"a\": 1, \"b\": [true, null, \"a\"]}"));
        assertThat(Json.parse("[1, 2]")).isNotEqualTo(Json.parse("[2, 1]"));
        assertThat(Json.parse("null")).isEqualTo(Json.NULL);
        assertThat(Json.parse("\"null\"")).isNotEqualTo(Json.NULL);
    }

    @Test
    void keepTheirText() {
        assertThat(Json.parse(" [1] ").text()).isEqualTo(" [1] ");
    }

    @Test
    void areObjectsOfJava() {
        assertThat(Json.parse("{\"n\": -0.5, \"l\": [null]}").value())
                .isEqualTo(Map.of("n", new BigDecimal("-0.5"), "l", Arrays.asList((Object) null)));
        assertThat(Json.NULL.value()).isNull();
    }

    @Test
    void areMadeOfObjectsOfJava() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", "a\"\\\n\u0001");
        map.put("list", Arrays.asList(1, 2.5, null, true));
        assertThat(Json.of(map).text())
                .isEqualTo("{\"text\": \"a\\\"\\\\\\u000a\\u0001\", \"list\": [1, 2.5, null, true]}");
        assertThat(Json.parse(Json.of(map).text())).isEqualTo(Json.of(map));
        assertThatThrownBy(() -> Json.of(Double.NaN)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Json.of(List.of(new Object()))).hasMessageContaining("java.lang.Object");
        assertThatThrownBy(() -> Json.of(Map.of(1, 2))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void whatIsNoJsonIsRefusedWithThePlaceAndNotTheText() {
        for (String text : new String[] {
            "", "{", "[1,]", "{\"a\":1,\"a\":2}", "01", "+1", "tru", "\"a", "\"\n\"", "\"\\x\"", "1 2", "{a:1}", "nan"
        }) {
            assertThatThrownBy(() -> Json.parse(text)).as(text).isInstanceOf(InvalidValue.class);
        }
        assertThatThrownBy(() -> Json.parse("[1, secret]"))
                .hasMessage("ATH-801: The text of 11 characters is no JSON from character 5 on.");
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(InvalidValue.class);
    }
}
