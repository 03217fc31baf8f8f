// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

/** What not every database can do when tables are made; a dialect lists in {@link DdlSyntax#lacking} what its own cannot. */
public enum DdlFeature {
    IF_NOT_EXISTS("cannot be asked to make something unless it is there", "Look first with an Inspector."),
    IF_EXISTS("cannot be asked to drop something if it is there", "Look first with an Inspector."),
    INDEX_IF_NOT_EXISTS("cannot be asked to make an index unless it is there", "Look first with an Inspector."),
    INDEX_IF_EXISTS("cannot be asked to drop an index if it is there", "Look first with an Inspector."),
    COLUMN_IF_NOT_EXISTS("cannot be asked to add a column unless it is there", "Look first with an Inspector."),
    CONSTRAINT_IF_EXISTS("cannot be asked to drop a constraint if it is there", "Look first with an Inspector."),
    DROP_CASCADE("does not drop what depends on what is dropped", "Drop what depends on it first."),
    ADD_CONSTRAINT(
            "cannot add or drop a constraint of a table that is there",
            "Make a new table with it, copy the rows and rename it."),
    DEFERRABLE("checks every constraint at once", "Leave deferrable() out, or restrict it with ddlIf(…)."),
    /** Deferral of a unique constraint or primary key; foreign keys may still have it. */
    DEFERRABLE_UNIQUE("checks unique constraints at once", "Leave deferrable() out, or restrict it with ddlIf(…)."),
    MATCH("has no MATCH in a foreign key", "Leave match(…) out; MATCH SIMPLE is what it does."),
    ON_UPDATE("does not change foreign keys along with the key", "Leave onUpdate(…) out."),
    COLLATION("has no collation of a column", "Leave collation(…) out, or compare with collate(…) in queries."),
    NO_ACTION("has no words for the default of a foreign key", "Leave NO_ACTION out, which is what it does."),
    ON_DELETE_RESTRICT("has no RESTRICT", "Use NO_ACTION, which refuses as well."),
    SET_DEFAULT("does not set a foreign key to its default", "Use SET_NULL or a trigger."),
    UNIQUE_NULLS("always takes two nulls for different", "Leave nullsNotDistinct() out."),
    EXCLUDE_CONSTRAINT("has no exclude constraints", "Restrict it with ddlIf(\"postgresql\")."),
    PARTIAL_INDEX("has no index of some rows only", "Leave where(…) out, or restrict the index with ddlIf(…)."),
    EXPRESSION_INDEX("has no index of expressions", "Index a computed column, or restrict the index with ddlIf(…)."),
    INDEX_INCLUDE("keeps nothing else in an index", "Leave include(…) out, or restrict the index with ddlIf(…)."),
    INDEX_METHOD("has one kind of index", "Leave using(…) out, or restrict the index with ddlIf(…)."),
    INDEX_CONCURRENTLY(
            "makes an index in one way only", "Leave concurrently() out, or restrict the index with ddlIf(…)."),
    OPERATOR_CLASS("has no operator classes", "Leave operatorClass(…) out, or restrict the index with ddlIf(…)."),
    INDEX_PREFIX("indexes whole values", "Leave prefix(…) out, or restrict the index with ddlIf(…)."),
    INDEX_NULLS("has no NULLS FIRST or LAST in an index", "Leave it out, or restrict the index with ddlIf(…)."),
    COMPUTED("has no computed columns", "Make a view that computes it."),
    COMPUTED_STORED("keeps no computed columns", "Leave stored() out."),
    COMPUTED_VIRTUAL("computes columns when they are written only", "Use stored()."),
    /** Without it, an identity column is made in the database's own way, which takes a start and an increment at most. */
    IDENTITY_OPTIONS("counts in its own way", "Leave all but start(…) and increment(…) out of the Identity."),
    /** Which numbers identity columns begin with and how far apart they are. */
    IDENTITY_START("counts from one by one", "Leave start(…) and increment(…) out of the Identity."),
    IDENTITY_ON_NULL("does not replace a null that is given for a counted column", "Leave alsoOnNull() out."),
    SEQUENCES("has no sequences", "Let the database make the key: identity(true)."),
    SEQUENCE_ORDER("has no ORDER of sequences", "Leave order(…) out."),
    SEQUENCE_TYPE("has no type of sequences", "Leave as(…) out."),
    /** Lacking where {@link dev.athanor.ast.DdlAbilities#enums} says so. */
    TYPES("has no types that are made by themselves", "Leave it out: the column itself says what it holds."),
    SCHEMAS("makes no schemas", "Make a database of its own, or a user."),
    SCHEMA_CASCADE("drops empty schemas only", "Drop what is in it first."),
    TABLE_AS("makes no table of a query in one statement", "Make the table, then insert().from(select(…))."),
    VIEW_IF_NOT_EXISTS("cannot be asked to make a view unless it is there", "Replace it: orReplace."),
    VIEW_OR_REPLACE("does not replace views", "Drop the view first."),
    MATERIALIZED_VIEW("has no materialized views", "Make a view, or a table that is filled by an INSERT."),
    DROP_COLUMN("cannot drop a column", "Make a new table without it, copy the rows and rename it.");

    private final String lack;
    private final String remedy;

    DdlFeature(String lack, String remedy) {
        this.lack = lack;
        this.remedy = remedy;
    }

    /** What a message says of a database without the feature, with the database as the subject. */
    public String lack() {
        return lack;
    }

    /** What to do instead. */
    public String remedy() {
        return remedy;
    }
}
