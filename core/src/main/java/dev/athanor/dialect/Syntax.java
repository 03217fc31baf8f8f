// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import java.util.function.Consumer;

/**
 * How the clauses of statements are spelled where databases differ: a value, to which each method gives one with a
 * difference. A dialect begins with {@link #STANDARD} and says where it differs, so that what is added here later breaks
 * none:
 *
 * <pre>{@code
 * Syntax.STANDARD.limit(Limit.TOP).booleans(Booleans.NUMBERS).identity(Identity.IDENTITY)
 * }</pre>
 */
public final class Syntax {
    /** What most databases understand: {@code LIMIT}, {@code true}, identity columns; and nothing that gives rows back. */
    public static final Syntax STANDARD = new Syntax();

    private Limit limit = Limit.LIMIT_OFFSET;
    private Booleans booleans = Booleans.KEYWORDS;
    private Returning returning = Returning.NONE;
    private GeneratedKeys generatedKeys = GeneratedKeys.ONE_BY_ONE;
    private Identity identity = Identity.STANDARD;
    private int maxParameters = 32_767;
    private boolean aliasKeyword = true;
    private boolean ilike;
    private DistinctFrom distinctFrom = DistinctFrom.STANDARD;
    private Concat concat = Concat.OPERATOR;
    private EmptyInsert emptyInsert = EmptyInsert.DEFAULT_VALUES;
    private String dummyFrom = "";
    private boolean rowsSelected;
    private boolean parameterCasts;
    private DmlSyntax dml = DmlSyntax.STANDARD;
    private DdlSyntax ddl = DdlSyntax.STANDARD;

    private Syntax() {}

    private Syntax(Syntax other) {
        limit = other.limit;
        booleans = other.booleans;
        returning = other.returning;
        generatedKeys = other.generatedKeys;
        identity = other.identity;
        maxParameters = other.maxParameters;
        aliasKeyword = other.aliasKeyword;
        ilike = other.ilike;
        distinctFrom = other.distinctFrom;
        concat = other.concat;
        emptyInsert = other.emptyInsert;
        dummyFrom = other.dummyFrom;
        rowsSelected = other.rowsSelected;
        parameterCasts = other.parameterCasts;
        dml = other.dml;
        ddl = other.ddl;
    }

    private Syntax with(Consumer<Syntax> change) {
        Syntax changed = new Syntax(this);
        change.accept(changed);
        return changed;
    }

    /** How the number of rows is bounded. */
    public Limit limit() {
        return limit;
    }

    public Syntax limit(Limit spelled) {
        return with(changed -> changed.limit = spelled);
    }

    /** How true and false are written. */
    public Booleans booleans() {
        return booleans;
    }

    public Syntax booleans(Booleans spelled) {
        return with(changed -> changed.booleans = spelled);
    }

    /** Whether the statements that write can give rows back. */
    public Returning returning() {
        return returning;
    }

    public Syntax returning(Returning spelled) {
        return with(changed -> changed.returning = spelled);
    }

    /** How the keys of many new rows come back, in a known order. */
    public GeneratedKeys generatedKeys() {
        return generatedKeys;
    }

    public Syntax generatedKeys(GeneratedKeys spelled) {
        return with(changed -> changed.generatedKeys = spelled);
    }

    /** How a column is declared whose values the database makes. */
    public Identity identity() {
        return identity;
    }

    public Syntax identity(Identity spelled) {
        return with(changed -> changed.identity = spelled);
    }

    /** The most parameters of one statement. */
    public int maxParameters() {
        return maxParameters;
    }

    public Syntax maxParameters(int most) {
        return with(changed -> changed.maxParameters = most);
    }

    /** Whether AS stands before the alias of a table. */
    public boolean aliasKeyword() {
        return aliasKeyword;
    }

    public Syntax aliasKeyword(boolean so) {
        return with(changed -> changed.aliasKeyword = so);
    }

    /** Whether there is an ILIKE. */
    public boolean ilike() {
        return ilike;
    }

    public Syntax ilike(boolean so) {
        return with(changed -> changed.ilike = so);
    }

    /** Whether several rows are inserted as queries, united: {@code INSERT INTO t (…) SELECT … UNION ALL SELECT …}. */
    public boolean rowsSelected() {
        return rowsSelected;
    }

    public Syntax rowsSelected(boolean so) {
        return with(changed -> changed.rowsSelected = so);
    }

    /** How two values are compared that may be null. */
    public DistinctFrom distinctFrom() {
        return distinctFrom;
    }

    public Syntax distinctFrom(DistinctFrom spelled) {
        return with(changed -> changed.distinctFrom = spelled);
    }

    /** The operator or function that joins texts. */
    public Concat concat() {
        return concat;
    }

    public Syntax concat(Concat spelled) {
        return with(changed -> changed.concat = spelled);
    }

    /** What stands for the columns of a row that has only defaults. */
    public EmptyInsert emptyInsert() {
        return emptyInsert;
    }

    public Syntax emptyInsert(EmptyInsert spelled) {
        return with(changed -> changed.emptyInsert = spelled);
    }

    /** What is selected from when nothing is, with its keyword, or empty. */
    public String dummyFrom() {
        return dummyFrom;
    }

    public Syntax dummyFrom(String spelled) {
        return with(changed -> changed.dummyFrom = spelled);
    }

    /**
     * Whether a parameter has to be told its type where nothing around it does: among the results, in a function, in a CASE,
     * beside another parameter.
     */
    public boolean parameterCasts() {
        return parameterCasts;
    }

    public Syntax parameterCasts(boolean so) {
        return with(changed -> changed.parameterCasts = so);
    }

    /** How the statements that write are spelled. */
    public DmlSyntax dml() {
        return dml;
    }

    public Syntax dml(DmlSyntax spelled) {
        return with(changed -> changed.dml = spelled);
    }

    /** How the statements that make and change tables are spelled. */
    public DdlSyntax ddl() {
        return ddl;
    }

    public Syntax ddl(DdlSyntax spelled) {
        return with(changed -> changed.ddl = spelled);
    }

    /** How the number of rows is bounded. */
    public enum Limit {
        /** {@code LIMIT n OFFSET m}. */
        LIMIT_OFFSET,
        /** {@code LIMIT -1 OFFSET m} where there is only an offset (SQLite). */
        LIMIT_OFFSET_UNBOUNDED_MINUS_ONE,
        /** {@code LIMIT m, n} (MySQL). */
        LIMIT_COMMA,
        /** {@code OFFSET m ROWS FETCH FIRST n ROWS ONLY}. */
        OFFSET_FETCH,
        /** {@code SELECT TOP n}, and OFFSET with FETCH when there is an offset (SQL Server). */
        TOP
    }

    /** How true and false are written. */
    public enum Booleans {
        KEYWORDS,
        NUMBERS
    }

    /** Which statements can give rows back. */
    public enum Returning {
        NONE,
        /** {@code RETURNING}. */
        ALL,
        /** {@code RETURNING}, but not from UPDATE (MariaDB). */
        INSERT_AND_DELETE,
        /** {@code SELECT … FROM FINAL TABLE (INSERT …)}, OLD for what is deleted (H2). */
        FINAL_TABLE,
        /** {@code OUTPUT inserted.id}, {@code deleted.id} for what is deleted (SQL Server). */
        OUTPUT
    }

    /** How the keys of many new rows come back, in a known order. */
    public enum GeneratedKeys {
        /** Pages of {@code INSERT … VALUES (…), (…) RETURNING}; keys ascend with the rows. */
        VALUES_RETURNING,
        /** {@code INSERT … SELECT … FROM unnest(arrays) WITH ORDINALITY ORDER BY … RETURNING} (PostgreSQL). */
        UNNEST_RETURNING,
        /** Pages of {@code SELECT … FROM FINAL TABLE (INSERT … VALUES (…), (…))}; keys ascend with the rows (H2). */
        FINAL_TABLE,
        /** One row at a time, the key by way of the driver. */
        ONE_BY_ONE
    }

    /** How a column is declared whose values the database makes. */
    public enum Identity {
        /** {@code GENERATED BY DEFAULT AS IDENTITY}. */
        STANDARD,
        /** The type SERIAL or BIGSERIAL (PostgreSQL, as SQLAlchemy renders it). */
        SERIAL,
        /** {@code AUTO_INCREMENT} (MySQL). */
        AUTO_INCREMENT,
        /** An INTEGER PRIMARY KEY is one by itself (SQLite). */
        ROWID,
        /** {@code IDENTITY} (SQL Server). */
        IDENTITY;

        /** Whether the driver tells any column of a new row that it is asked for, and not only one that is counted. */
        public boolean tellsAnyColumn() {
            return this == STANDARD || this == SERIAL;
        }
    }

    /** How two values are compared that may be null. */
    public enum DistinctFrom {
        STANDARD,
        /** {@code a IS b}, {@code a IS NOT b} (SQLite). */
        IS,
        /** {@code a <=> b}, {@code NOT a <=> b} (MySQL). */
        SPACESHIP
    }

    /** How texts are joined. */
    public enum Concat {
        OPERATOR,
        FUNCTION,
        /** {@code a + b} (SQL Server). */
        PLUS
    }

    /** How a row of nothing but defaults is inserted. */
    public enum EmptyInsert {
        DEFAULT_VALUES,
        /** {@code () VALUES ()} (MySQL). */
        EMPTY_PARENTHESES,
        /** {@code (first column) VALUES (DEFAULT)} (Oracle). */
        ONE_DEFAULT
    }
}
