// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.ast.SqlTarget;
import dev.athanor.type.SqlType;

/**
 * What is particular to one database: data first, named syntaxes second, and nothing that renders.
 *
 * <p>A dialect is a value without state; versions that differ are different values.
 */
public interface Dialect extends Spelling, SqlTarget {
    /** What the errors of this database mean. */
    ErrorClassifier errors();

    /** How its driver is found and reached. */
    DriverInfo driver();

    /**
     * The JDBC URL that reaches what an Athanor URL means, such as {@code jdbc:postgresql://localhost/shop}.
     *
     * <p>User, password and options are no part of it: the driver gets them as properties.
     */
    String jdbcUrl(UrlParts parts);

    /** How long what is written through a JDBC URL stays there. */
    default Storage storage(String jdbcUrl) {
        return Storage.LASTING;
    }

    /**
     * The type as which a column of a {@code text(…)} statement is read, of which only the driver's metadata is known;
     * {@link dev.athanor.type.Types#OTHER} leaves the choice to the driver.
     *
     * @param jdbcType a constant of {@link java.sql.Types}
     * @param typeName the database's own name of the type
     */
    default SqlType<?> columnType(int jdbcType, String typeName) {
        return JdbcTypes.columnType(jdbcType);
    }

    /** What its transactions can be told. */
    default TransactionFeatures transactions() {
        return TransactionFeatures.STANDARD;
    }

    /**
     * Whether the driver stops a statement when the time is over that it was given, and forgets that time with the
     * statement. Where it does not, Athanor stops it by {@link java.sql.Statement#cancel()}.
     */
    default boolean driverStopsStatements() {
        return true;
    }

    /**
     * Whether the driver refuses a statement that has more or fewer places than values. Where it does not, it is asked how
     * many places there are before the values of SQL in its own words are bound.
     */
    default boolean driverCountsValues() {
        return true;
    }

    /** How its driver runs a batch. */
    default Batching batching() {
        return Batching.COUNTED;
    }

    /**
     * Whether the driver fetches the rows of a query in parts only within a transaction, and holds all of them where each
     * statement commits by itself.
     */
    default boolean fetchesInPartsOnlyInTransactions() {
        return false;
    }

    /**
     * Whether making and dropping tables is part of the transaction and rolled back with it. Elsewhere it commits what was
     * done before, and cannot be taken back.
     */
    default boolean ddlIsTransactional() {
        return false;
    }

    /** Where the database sorts null. */
    default NullOrder nullOrder() {
        return NullOrder.LOWEST;
    }

    /**
     * Whether an error tells the name of what was violated: of the constraint, or of the column that may not be null.
     *
     * @param violation {@link ErrorKind#UNIQUE}, {@link ErrorKind#FOREIGN_KEY}, {@link ErrorKind#NOT_NULL} or
     *     {@link ErrorKind#CHECK}
     */
    default boolean namesWhatIsViolated(ErrorKind violation) {
        return true;
    }

    /** The catalogue questions that everything else needs answered. */
    CatalogQueries catalog();
}
