// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TourSpec {
    @Test
    void leadsThroughAllLevelsToTheEnd() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Tour.run(new Guide(new PrintStream(printed, true, StandardCharsets.UTF_8), false));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Level 1", "Level 2", "Level 3", "Level 4")
                .contains("conn.execute(text(\"CREATE TABLE point (x INTEGER, y INTEGER)\"));")
                .contains("-- a batch of 3")
                .contains("interface AlbumModel {")
                .contains("ATH-214: Table \"shelf\" has no column \"nmae\". Did you mean \"name\"?")
                .contains("20 statements, 2 compilations")
                .contains("is the same object: true")
                .contains("(vinyl)")
                .contains("UPDATE customer (city): 1 row (Customer#1)")
                .contains("options(selectIn(Artist.ALBUMS))")
                .contains("artists=61, albums=247, tracks=2358, sales=1599")
                .contains("That was 23 steps and");
    }
}
