// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rows of a file of the shop; no value holds a comma. */
final class Csv {
    private Csv() {}

    static List<String[]> rows(String name) {
        try (InputStream file = Objects.requireNonNull(Csv.class.getResourceAsStream("shop/" + name + ".csv"), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
