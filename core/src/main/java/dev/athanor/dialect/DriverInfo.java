// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import java.util.List;
import java.util.Map;

/**
 * How the driver of a database is found and reached.
 *
 * @param schemes the URL schemes that mean this database, such as {@code postgresql} and {@code postgres}
 * @param jdbcPrefixes what a JDBC URL for it begins with, such as {@code jdbc:postgresql:}
 * @param driverClass the class whose presence shows that the driver is there
 * @param coordinates the Maven coordinates to add when it is not
 * @param defaults driver properties that Athanor sets unless the user does
 */
public record DriverInfo(
        List<String> schemes,
        List<String> jdbcPrefixes,
        String driverClass,
        String coordinates,
        Map<String, String> defaults) {
    public DriverInfo {
        schemes = List.copyOf(schemes);
        jdbcPrefixes = List.copyOf(jdbcPrefixes);
        defaults = Map.copyOf(defaults);
    }
}
