// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.dialect.SqlStates;
import dev.athanor.error.Culprit;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The errors of H2: its own vendor codes where its SQLStates say too little, and names in an English message. */
final class H2Errors implements ErrorReader {
    private static final int LOCK_TIMEOUT = 50200;
    private static final int DEADLOCK = 40001;
    private static final String STATEMENT = "; SQL statement:";

    @Override
    public ErrorKind kind(SQLException thrown) {
        return switch (thrown.getErrorCode()) {
            case LOCK_TIMEOUT -> ErrorKind.LOCK_TIMEOUT;
            case DEADLOCK -> ErrorKind.DEADLOCK;
            // the row was changed since this transaction read it
            case 90131 -> ErrorKind.SERIALIZATION;
            // connection broken, database closed, closed while shutting down, object already closed by it
            case 90067, 90098, 90121 -> ErrorKind.DISCONNECTED;
            // database locked by another process, not found, wrong user or password, remote not allowed
            case 90020, 90146, 90149, 28000, 90117 -> ErrorKind.CONNECT_FAILED;
            case 90005, 90006, 90008 -> ErrorKind.DATA;
            // functions, sequences, views, indexes, constraints, schemas that are not there or are there already;
            // columns
            // that are not grouped or not selected; arguments; a subquery of several rows
            case 90015,
                    90016,
                    90022,
                    90035,
                    90036,
                    90037,
                    90038,
                    90042,
                    90043,
                    90045,
                    90053,
                    90054,
                    90057,
                    90068,
                    90078,
                    90079,
                    90087 -> ErrorKind.PROGRAMMING;
            case 90040, 90096 -> ErrorKind.PERMISSION;
            case 90097 -> ErrorKind.READ_ONLY;
            case 90028, 90031, 90100, 90108 -> ErrorKind.RESOURCES;
            case 50100 -> ErrorKind.NOT_SUPPORTED;
            default -> SqlStates.kind(thrown);
        };
    }

    @Override
    public Culprit culprit(SQLException thrown, ErrorKind kind) {
        String message = thrown.getMessage();
        if (message == null) {
            return Culprit.UNKNOWN;
        }
        return switch (kind) {
            case UNIQUE -> unique(MessageText.between(message, "violation: \"", STATEMENT));
            case NOT_NULL -> Culprit.notNull(null, modelled(MessageText.between(message, "column \"", "\"")));
            case DATA -> data(message);
            case FOREIGN_KEY -> foreignKey(message);
            default -> new Culprit(modelled(MessageText.between(message, "violation: \"", ": ")), null, null);
        };
    }

    private static @Nullable String modelled(@Nullable String stored) {
        return stored == null ? null : H2.IDENTIFIERS.modelled(stored);
    }

    /** From {@code PUBLIC.UQ_EMAIL INDEX PUBLIC.… ON PUBLIC.USERS(EMAIL NULLS FIRST) VALUES …}. */
    private static Culprit unique(@Nullable String told) {
        if (told == null) {
            return Culprit.UNKNOWN;
        }
        QualifiedName constraint = QualifiedName.at(told, 0);
        int on = told.indexOf(" ON ", constraint.end());
        if (on < 0) {
            return new Culprit(modelled(constraint.name()), null, null);
        }
        QualifiedName table = QualifiedName.at(told, on + 4);
        return new Culprit(modelled(constraint.name()), modelled(table.name()), column(told, table.end()));
    }

    /** From {@code FK_USER: PUBLIC.ADDRESS FOREIGN KEY(USER_ID) REFERENCES PUBLIC.USERS(ID) (77)}. */
    private static Culprit foreignKey(String message) {
        String told = MessageText.between(message, "violation: \"", STATEMENT);
        int colon = told == null ? -1 : told.indexOf(": ");
        if (told == null || colon < 0) {
            return Culprit.UNKNOWN;
        }
        QualifiedName table = QualifiedName.at(told, colon + 2);
        int key = told.indexOf(" FOREIGN KEY(", colon);
        return new Culprit(
                modelled(told.substring(0, colon)),
                modelled(table.name()),
                key < 0 ? null : column(told, key + " FOREIGN KEY".length()));
    }

    /** The one column in parentheses; null if there are several. */
    private static @Nullable String column(String told, int parenthesis) {
        int end = told.indexOf(')', parenthesis);
        if (end < 0
                || told.charAt(parenthesis) != '('
                || told.substring(parenthesis, end).contains(",")) {
            return null;
        }
        return modelled(QualifiedName.at(told, parenthesis + 1).name());
    }

    /**
     * From {@code Value too long for column "EMAIL CHARACTER VARYING(60)"}, {@code … out of range: "70000" in column "AGE"}
     * or {@code … converting "'x' (USERS: ""AGE"" INTEGER)"}.
     */
    private static Culprit data(String message) {
        String declared = MessageText.between(message, " for column \"", "\"");
        if (declared != null) {
            return new Culprit(
                    null, null, modelled(QualifiedName.at(declared, 0).name()));
        }
        String column = MessageText.lastBetween(message, "\" in column \"", "\"" + STATEMENT);
        if (column != null) {
            return new Culprit(null, null, modelled(column));
        }
        String converted = MessageText.lastBetween(MessageText.before(message, STATEMENT), " (", ")\"");
        int colon = converted == null ? -1 : converted.indexOf(": \"\"");
        return converted == null || colon < 0
                ? Culprit.UNKNOWN
                : new Culprit(
                        null,
                        modelled(converted.substring(0, colon)),
                        modelled(MessageText.between(converted, ": \"\"", "\"\"")));
    }

    /** The row stands at the end of what a constraint tells, and a value in quotes wherever it is itself the matter. */
    @Override
    public String withoutValues(SQLException thrown, ErrorKind kind) {
        String line = MessageText.before(String.valueOf(thrown.getMessage()), STATEMENT);
        return switch (kind) {
            case UNIQUE -> {
                String told = MessageText.before(MessageText.before(line, " VALUES ("), " ( /* ");
                yield told.equals(line) ? MessageText.withoutQuoted(line) : told + '"';
            }
            case FOREIGN_KEY -> {
                int row = line.lastIndexOf(" (");
                yield row < 0 ? MessageText.withoutQuoted(line) : line.substring(0, row) + '"';
            }
            case NOT_NULL, CHECK, PROGRAMMING, PERMISSION -> line;
            default -> MessageText.withoutQuoted(line);
        };
    }
}
