// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import dev.athanor.orm.annotation.Converter;

/** A class of the user's own, which is stored as a text. */
public record Email(String name, String host) {
    public static Email of(String text) {
        int at = text.indexOf('@');
        return new Email(text.substring(0, at), text.substring(at + 1));
    }

    public String text() {
        return name + '@' + host;
    }

    /** How it is stored. */
    public static final class Stored implements Converter<Email, String> {
        @Override
        public String toDatabase(Email value) {
            return value.text();
        }

        @Override
        public Email fromDatabase(String stored) {
            return of(stored);
        }
    }
}
