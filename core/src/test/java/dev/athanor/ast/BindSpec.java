// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.type.Types;
import org.junit.jupiter.api.Test;

/** Values in the tree: compared by what they are, not by what they hold. */
class BindSpec {
    @Test
    void theValueIsNotCompared() {
        Bind one = Bind.of("one", Types.STRING, "name");
        Bind other = Bind.of("other", Types.STRING, "name");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isEqualTo(Bind.of(null, Types.STRING, "name"));
    }

    @Test
    void typeAndNameAre() {
        Bind bind = Bind.of(1, Types.INTEGER, "a");
        assertThat(bind)
                .isNotEqualTo(Bind.of(1, Types.BIGINT, "a"))
                .isNotEqualTo(Bind.of(1, Types.INTEGER, "b"))
                .isNotEqualTo(Bind.assigned(1, Types.INTEGER, "a"))
                .isNotEqualTo(Bind.list(1, Types.INTEGER, "a"));
    }

    @Test
    void theValueIsNotShown() {
        assertThat(Bind.of("secret", Types.STRING, "name")).hasToString("Bind[name: STRING]");
        assertThat(Bind.of("secret", Types.STRING, null)).hasToString("Bind[STRING]");
    }

    @Test
    void onceItIsPlacedItHoldsNoValue() {
        Bind placed = Bind.of("secret", Types.STRING, "name").placed(3);
        assertThat(placed.value()).isNull();
        assertThat(placed.slot()).isEqualTo(3);
        assertThat(placed).isEqualTo(Bind.of("x", Types.STRING, "name"));
    }
}
