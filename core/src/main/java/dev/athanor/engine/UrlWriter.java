// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.UrlParts;
import dev.athanor.pool.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes URLs so that reading them gives the same again. */
final class UrlWriter {
    private static final String SPECIAL_ANYWHERE = "% \"\t\r\n";

    private UrlWriter() {}

    static String write(EngineUrl url, boolean withPassword) {
        StringBuilder text = new StringBuilder(url.scheme());
        if (url.driver() != null) {
            text.append('+').append(url.driver());
        }
        text.append("://");
        if (url.user() != null || url.password() != null) {
            text.append(url.user() == null ? "" : encoded(url.user(), ":/@?"));
            if (url.password() != null) {
                text.append(':').append(withPassword ? encoded(url.password(), ":/@?") : Secrets.HIDDEN);
            }
            text.append('@');
        }
        if (url.host() != null) {
            text.append(url.host().indexOf(':') < 0 ? url.host() : '[' + url.host() + ']');
        }
        if (url.port() != UrlParts.NO_PORT) {
            text.append(':').append(url.port());
        }
        if (!url.database().isEmpty()) {
            text.append('/').append(encoded(url.database(), "?"));
        }
        return text.append(options(url, withPassword)).toString();
    }

    private static String options(EngineUrl url, boolean withPassword) {
        List<String> all = new ArrayList<>();
        url.options().forEach((name, values) -> {
            Function<String, String> shown =
                    withPassword || !Secrets.isSecret(name) ? value -> encoded(value, "&+") : value -> Secrets.HIDDEN;
            values.forEach(value -> all.add(encoded(name, "&+=") + '=' + shown.apply(value)));
        });
        return all.isEmpty() ? "" : '?' + String.join("&", all);
    }

    /** A text with {@code %} and its code for whatever has a meaning of its own at its place. */
    private static String encoded(String text, String special) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (special.indexOf(letter) < 0 && SPECIAL_ANYWHERE.indexOf(letter) < 0) {
                encoded.append(letter);
            } else {
                for (byte octet : String.valueOf(letter).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format("%%%02X", octet));
                }
            }
        }
        return encoded.toString();
    }
}
