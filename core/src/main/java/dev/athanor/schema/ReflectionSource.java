// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

/** What tables can be read from: an engine, a connection or an inspector. */
public interface ReflectionSource {
    /**
     * Reads tables of a database into a metadata, in a number of queries that does not depend on how many there are.
     *
     * @throws dev.athanor.error.UnknownName if a table that is asked for by name is not there
     */
    ReflectionReport reflect(MetaData metadata, Reflection what);
}
