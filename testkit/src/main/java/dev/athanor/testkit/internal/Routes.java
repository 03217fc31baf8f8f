// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways to get at one kind of server, in the order in which they are tried. */
final class Routes {
    private final String database;
    private final Map<String, Route> routes = new LinkedHashMap<>();

    private Routes(String database) {
        this.database = database;
    }

    static Routes to(String database) {
        return new Routes(database);
    }

    Routes then(String name, Route route) {
        routes.put(name, route);
        return this;
    }

    /** Takes the route that was asked for, and no other; or else the first one that leads somewhere. */
    Server open(Optional<String> asked) throws Unavailable {
        if (asked.isPresent()) {
            return named(asked.get()).open();
        }
        List<String> reasons = new ArrayList<>();
        for (Map.Entry<String, Route> route : routes.entrySet()) {
            try {
                return route.getValue().open();
            } catch (Unavailable e) {
                reasons.add(route.getKey() + ": " + e.reason());
            }
        }
        throw Unavailable.because(String.join("; ", reasons));
    }

    private Route named(String name) throws Unavailable {
        Route route = routes.get(name);
        if (route == null) {
            throw Unavailable.because("\"" + name + "\" is no route to " + database + ", only "
                    + String.join(", ", routes.keySet()) + " are");
        }
        return route;
    }
}
