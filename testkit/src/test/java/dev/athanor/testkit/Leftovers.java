// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What bears our name on the local servers, by the servers' own lists, and in the folder of temporary files. */
final class Leftovers {
    private Leftovers() {}

    /** The databases among these URLs that are still there. Those of other runs on this machine do not count. */
    static List<String> of(List<String> urls) throws SQLException, IOException {
        Set<String> names = new TreeSet<>();
        collect(names, "jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres", "SELECT datname FROM pg_database");
        collect(names, "jdbc:mariadb://127.0.0.1:3306/?user=root", "SHOW DATABASES");
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            files.map(file -> file.getFileName().toString()).forEach(names::add);
        }
        return names.stream()
                .filter(name -> name.startsWith("athanor_"))
                .filter(name -> urls.stream().anyMatch(url -> url.contains("/" + name)))
                .toList();
    }

    private static void collect(Set<String> names, String url, String query) throws SQLException {
        Connection connection;
        try {
            connection = DriverManager.getConnection(url);
        } catch (SQLException noServerHere) {
            return;
        }
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
    }
}
