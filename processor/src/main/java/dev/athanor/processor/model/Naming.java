// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.Locale;

/** How names follow from names. */
public final class Naming {
    /** What the name of a model ends with, and that of its entity does not. */
    public static final String SUFFIX = "Model";

    private Naming() {}

    /** {@code UserAccount} as {@code user_account}. */
    public static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code userAccount} as {@code USER_ACCOUNT}, {@code name.first} as {@code NAME_FIRST}. */
    public static String constant(String name) {
        return snake(name).replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** {@code Name} as {@code name}, {@code URLPath} as {@code urlPath}. */
    static String decapitalized(String name) {
        int upper = 0;
        while (upper < name.length() && Character.isUpperCase(name.charAt(upper))) {
            upper++;
        }
        boolean nextWordBegins = upper > 1 && upper < name.length() && Character.isLowerCase(name.charAt(upper));
        int lower = nextWordBegins ? upper - 1 : upper;
        return name.substring(0, lower).toLowerCase(Locale.ROOT) + name.substring(lower);
    }

    /** The column of a foreign key that is not named: {@code user_id}, or of several {@code line_order_id}. */
    public static String foreignKey(String name, String keyColumn, int columns) {
        return snake(name) + '_' + (columns == 1 ? "id" : keyColumn);
    }
}
