// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

/** The JDBC URL of a server, taken apart so that another database can be put in. */
public record ServerUrl(String scheme, String authority, String database, String query) {

    public static ServerUrl parse(String url) throws Unavailable {
        int slashes = url.indexOf("://");
        if (!url.startsWith("jdbc:") || slashes < 0) {
            throw Unavailable.because(
                    "its URL has to look like jdbc:postgresql://host:port/database?user=name&password=secret");
        }
        String rest = url.substring(slashes + 3);
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        int slash = path.indexOf('/');
        return new ServerUrl(
                url.substring(0, slashes),
                slash < 0 ? path : path.substring(0, slash),
                slash < 0 ? "" : path.substring(slash + 1),
                question < 0 ? "" : rest.substring(question + 1));
    }

    ServerUrl withDatabase(String name) {
        return new ServerUrl(scheme, authority, name, query);
    }

    /** The parameter comes last, because the last one of a name wins. */
    public ServerUrl with(String parameter, String value) {
        String added = parameter + "=" + value;
        return new ServerUrl(scheme, authority, database, query.isEmpty() ? added : query + "&" + added);
    }

    @Override
    public String toString() {
        return scheme + "://" + authority + "/" + database + (query.isEmpty() ? "" : "?" + query);
    }
}
