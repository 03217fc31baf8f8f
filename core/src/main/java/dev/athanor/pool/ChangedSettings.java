// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the settings of a connection were before its holder changed them; costs nothing while nobody does. */
final class ChangedSettings {
    private @Nullable Map<Setting, @Nullable Object> before;
    private @Nullable Set<String> undo;

    /** Remembers a setting that is about to be changed. */
    void changing(Setting setting, Connection connection) throws SQLException {
        Map<Setting, @Nullable Object> known = before;
        if (known == null) {
            known = new EnumMap<>(Setting.class);
            before = known;
        }
        if (!known.containsKey(setting)) {
            known.put(setting, setting.read(connection));
        }
    }

    void change(Setting setting, Connection connection, Object value) throws SQLException {
        changing(setting, connection);
        setting.write(connection, value);
    }

    /**
     * Changes by a statement what JDBC has no setting for.
     *
     * @param off the statement that puts it right
     */
    void change(String sql, String off, Connection connection) throws SQLException {
        if (undo == null) {
            undo = new LinkedHashSet<>();
        }
        undo.add(off);
        sendAlone(sql, connection);
    }

    /** Sends a statement that belongs to no transaction. */
    static void sendAlone(String sql, Connection connection) throws SQLException {
        boolean alone = connection.getAutoCommit();
        // otherwise drivers would begin a transaction, whose rollback takes the change back
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            connection.setAutoCommit(alone);
        }
    }

    /** What a setting is without the changes of the holder. */
    Object before(Setting setting, Connection connection) throws SQLException {
        Object known = before == null ? null : before.get(setting);
        return known != null ? known : Objects.requireNonNull(setting.read(connection));
    }

    /** Lets what is set now be what the connection is put back to. */
    void keep() {
        before = null;
        undo = null;
    }

    /** Puts a connection that is in no transaction back to what it was. */
    void putRight(Connection connection) throws SQLException {
        if (undo != null) {
            for (String off : undo) {
                sendAlone(off, connection);
            }
        }
        if (before != null) {
            write(before, connection);
        }
        keep();
    }

    private void write(Map<Setting, @Nullable Object> settings, Connection connection) throws SQLException {
        if (settings.keySet().stream().anyMatch(Setting::mayBeginTransaction)) {
            // else what is put right would be taken back with the next rollback
            change(Setting.AUTO_COMMIT, connection, true);
        }
        for (Map.Entry<Setting, @Nullable Object> entry : settings.entrySet()) {
            entry.getKey().write(connection, entry.getValue());
        }
    }
}
