// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.DialectOption;
import dev.athanor.dialect.DdlOption;
import dev.athanor.dialect.DdlOption.Place;
import dev.athanor.dialect.DdlSyntax;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The options of something that are meant for the database of a rendering. */
final class DdlOptions {
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Renderer to;
    private final List<DialectOption> meant;
    private final DdlSyntax syntax;

    private DdlOptions(Renderer to, List<DialectOption> meant) {
        this.to = to;
        this.meant = meant;
        this.syntax = to.dialect().syntax().ddl();
    }

    /**
     * Those of the options that this database shall see.
     *
     * @throws InvalidStatement if its dialect does not declare one
     */
    static DdlOptions of(Renderer to, List<DialectOption> all) {
        DdlSyntax syntax = to.dialect().syntax().ddl();
        List<DialectOption> meant = new ArrayList<>();
        List<String> declared =
                syntax.options().stream().map(DdlOption::name).distinct().toList();
        for (DialectOption option : all) {
            if (syntax.optionOwners().contains(option.dialect())) {
                if (!declared.contains(option.name())) {
                    throw new InvalidStatement(
                            ErrorCode.UNKNOWN_OPTION,
                            "The dialect " + to.dialect().name() + " has no option \"" + option.name() + "\"."
                                    + Suggestion.among(option.name(), declared));
                }
                meant.add(option);
            }
        }
        return new DdlOptions(to, meant);
    }

    /** Whether something stands at a place. */
    boolean has(Place place) {
        return !texts(place).isEmpty();
    }

    /** Writes those that follow a table. */
    void after() {
        List<String> texts = texts(Place.AFTER_TABLE);
        to.append(texts.isEmpty() ? "" : " " + String.join(syntax.optionSeparator(), texts));
    }

    /** Writes those that stand at a place, in the order in which the dialect declares them. */
    void write(Place place, String before, String after) {
        texts(place).forEach(text -> to.append(before + text + after));
    }

    private List<String> texts(Place place) {
        List<String> texts = new ArrayList<>();
        for (DdlOption declared : syntax.options()) {
            for (DialectOption option : meant) {
                if (declared.place() == place && declared.name().equals(option.name())) {
                    texts.add(text(declared, option.value()));
                }
            }
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private String text(DdlOption declared, Object value) {
        return switch (declared.kind()) {
            case FLAG -> value.equals(true) ? declared.form() : requireFalse(declared, value);
            case WORD, NUMBER -> {
                if (!WORD.matcher(value.toString()).matches()) {
                    throw wrong(declared, value, "a word or a number");
                }
                yield declared.form().formatted(value);
            }
            case NAME -> declared.form().formatted(to.dialect().identifiers().quote(value.toString()));
            case NAMES -> declared.form().formatted(names(declared, value));
            case TEXT -> declared.form().formatted(Literals.string(value.toString(), to.dialect()));
            case SQL -> declared.form().formatted(value);
        };
    }

    private String requireFalse(DdlOption declared, Object value) {
        if (!value.equals(false)) {
            throw wrong(declared, value, "true or false");
        }
        return "";
    }

    private String names(DdlOption declared, Object value) {
        if (!(value instanceof List<?> names)) {
            throw wrong(declared, value, "a list of names");
        }
        List<String> quoted = new ArrayList<>();
        names.forEach(name -> quoted.add(to.dialect().identifiers().quote(String.valueOf(name))));
        return String.join(", ", quoted);
    }

    private InvalidStatement wrong(DdlOption declared, Object value, String wanted) {
        return new InvalidStatement(
                ErrorCode.UNKNOWN_OPTION,
                "The option \"" + declared.name() + "\" of " + to.dialect().name() + " is " + wanted + ", not " + value
                        + ".");
    }
}
