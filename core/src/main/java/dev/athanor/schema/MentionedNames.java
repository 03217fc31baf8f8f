// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Done;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TextNode;
import dev.athanor.ast.Walker;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a query that is in somebody's own words, of which some are names of what it asks. */
final class MentionedNames {
    private static final Pattern NAME =
            Pattern.compile("\"((?:[^\"]|\"\")*+)\"|`((?:[^`]|``)*+)`|\\[([^]]*+)]|([\\p{L}\\p{N}_$]++)");

    private final Set<String> names = new HashSet<>();

    private MentionedNames() {}

    static MentionedNames of(StatementNode query) {
        MentionedNames found = new MentionedNames();
        query.accept(new Walker() {
            @Override
            public Done visitText(TextNode node) {
                node.pieces().forEach(found::add);
                return super.visitText(node);
            }
        });
        return found;
    }

    private void add(String sql) {
        Matcher name = NAME.matcher(sql);
        while (name.find()) {
            String text = name.group(1) != null
                    ? name.group(1).replace("\"\"", "\"")
                    : name.group(2) != null
                            ? name.group(2).replace("``", "`")
                            : name.group(3) != null ? name.group(3) : name.group(4);
            names.add(text.toLowerCase(Locale.ROOT));
        }
    }

    /** Whether there are no such words. */
    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether a name is among them, in whatever case. */
    boolean has(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}
