// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.ast.DdlAbilities;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How the statements that make and change tables are spelled where databases differ: a value, to which each method gives
 * one with a difference, as with {@link Syntax}.
 */
public final class DdlSyntax {
    /** What the SQL standard has, and no extension that some database lacks is refused. */
    public static final DdlSyntax STANDARD = new DdlSyntax();

    private DdlAbilities abilities = DdlAbilities.STANDARD;
    private Set<DdlFeature> lacking = Set.of();
    private List<ColumnPart> columnOrder = List.of(
            ColumnPart.COLLATION, ColumnPart.DEFAULT, ColumnPart.COMPUTED, ColumnPart.IDENTITY, ColumnPart.NULLABILITY);
    private boolean groupedDefaults;
    private boolean groupedIndexFunctions;
    private Computed computed = Computed.GENERATED;
    private DropIndexForm dropIndex = DropIndexForm.SCHEMA;
    private boolean indexInSchema;
    private DropConstraintForm dropConstraint = DropConstraintForm.CONSTRAINT;
    private String addColumn = "ADD COLUMN ";
    private NextNumber nextNumber = NextNumber.NEXT_VALUE_FOR;
    private long sequenceCache = 1;
    private IndexMethod indexMethod = IndexMethod.BEFORE_COLUMNS;
    private Comment comment = Comment.COMMENT_ON;
    private String schemaWord = "SCHEMA";
    private String optionSeparator = " ";
    private boolean spacedNegations = true;
    private List<String> optionOwners = List.of();
    private List<DdlOption> options = List.of();

    private DdlSyntax() {}

    private DdlSyntax with(Consumer<DdlSyntax> change) {
        DdlSyntax changed = new DdlSyntax();
        changed.abilities = abilities;
        changed.lacking = lacking;
        changed.columnOrder = columnOrder;
        changed.groupedDefaults = groupedDefaults;
        changed.groupedIndexFunctions = groupedIndexFunctions;
        changed.computed = computed;
        changed.dropIndex = dropIndex;
        changed.indexInSchema = indexInSchema;
        changed.dropConstraint = dropConstraint;
        changed.addColumn = addColumn;
        changed.nextNumber = nextNumber;
        changed.sequenceCache = sequenceCache;
        changed.indexMethod = indexMethod;
        changed.comment = comment;
        changed.schemaWord = schemaWord;
        changed.optionSeparator = optionSeparator;
        changed.spacedNegations = spacedNegations;
        changed.optionOwners = optionOwners;
        changed.options = options;
        change.accept(changed);
        return changed;
    }

    /** Of which statements the making of tables consists. */
    public DdlAbilities abilities() {
        return abilities;
    }

    public DdlSyntax abilities(DdlAbilities spelled) {
        return with(changed -> changed.abilities = spelled);
    }

    /** What the database cannot do. */
    public Set<DdlFeature> lacking() {
        return lacking;
    }

    /** The same, lacking these besides. */
    public DdlSyntax lacking(DdlFeature... features) {
        Set<DdlFeature> more = EnumSet.copyOf(List.of(features));
        more.addAll(lacking);
        return with(changed -> changed.lacking = Set.copyOf(more));
    }

    /** What follows the type of a column, in order. */
    public List<ColumnPart> columnOrder() {
        return columnOrder;
    }

    public DdlSyntax columnOrder(ColumnPart... parts) {
        return with(changed -> changed.columnOrder = List.of(parts));
    }

    /** Whether a default that is more than a word stands in parentheses. */
    public boolean groupedDefaults() {
        return groupedDefaults;
    }

    public DdlSyntax groupedDefaults(boolean so) {
        return with(changed -> changed.groupedDefaults = so);
    }

    /** Whether a function that an index is searched by stands in parentheses as other expressions do. */
    public boolean groupedIndexFunctions() {
        return groupedIndexFunctions;
    }

    public DdlSyntax groupedIndexFunctions(boolean so) {
        return with(changed -> changed.groupedIndexFunctions = so);
    }

    /** How a computed column is declared. */
    public Computed computed() {
        return computed;
    }

    public DdlSyntax computed(Computed spelled) {
        return with(changed -> changed.computed = spelled);
    }

    /** How an index is named that is dropped. */
    public DropIndexForm dropIndex() {
        return dropIndex;
    }

    public DdlSyntax dropIndex(DropIndexForm spelled) {
        return with(changed -> changed.dropIndex = spelled);
    }

    /** Whether the schema stands before the name of an index that is made. */
    public boolean indexInSchema() {
        return indexInSchema;
    }

    public DdlSyntax indexInSchema(boolean so) {
        return with(changed -> changed.indexInSchema = so);
    }

    /** How a constraint is dropped. */
    public DropConstraintForm dropConstraint() {
        return dropConstraint;
    }

    public DdlSyntax dropConstraint(DropConstraintForm spelled) {
        return with(changed -> changed.dropConstraint = spelled);
    }

    /** What stands before a column that is added. */
    public String addColumn() {
        return addColumn;
    }

    public DdlSyntax addColumn(String spelled) {
        return with(changed -> changed.addColumn = spelled);
    }

    /** How the next number of a sequence is asked for. */
    public NextNumber nextNumber() {
        return nextNumber;
    }

    public DdlSyntax nextNumber(NextNumber spelled) {
        return with(changed -> changed.nextNumber = spelled);
    }

    /** How many numbers of a sequence are taken at once when nothing is said of it. */
    public long sequenceCache() {
        return sequenceCache;
    }

    public DdlSyntax sequenceCache(long numbers) {
        return with(changed -> changed.sequenceCache = numbers);
    }

    /** Where the kind of an index stands. */
    public IndexMethod indexMethod() {
        return indexMethod;
    }

    public DdlSyntax indexMethod(IndexMethod spelled) {
        return with(changed -> changed.indexMethod = spelled);
    }

    /** How something is said of what is there. */
    public Comment comment() {
        return comment;
    }

    public DdlSyntax comment(Comment spelled) {
        return with(changed -> changed.comment = spelled);
    }

    /** What the database calls a schema that is made. */
    public String schemaWord() {
        return schemaWord;
    }

    public DdlSyntax schemaWord(String spelled) {
        return with(changed -> changed.schemaWord = spelled);
    }

    /** What stands between the options of a table. */
    public String optionSeparator() {
        return optionSeparator;
    }

    public DdlSyntax optionSeparator(String spelled) {
        return with(changed -> changed.optionSeparator = spelled);
    }

    /** Whether it is {@code NO CYCLE}, and not {@code NOCYCLE} as Oracle has it. */
    public boolean spacedNegations() {
        return spacedNegations;
    }

    public DdlSyntax spacedNegations(boolean so) {
        return with(changed -> changed.spacedNegations = so);
    }

    /** The names of the databases whose options it takes, its own and those of its kin. */
    public List<String> optionOwners() {
        return optionOwners;
    }

    /** The options that it declares, in the order in which they are written. */
    public List<DdlOption> options() {
        return options;
    }

    public DdlSyntax options(List<String> owners, DdlOption... declared) {
        return with(changed -> {
            changed.optionOwners = List.copyOf(owners);
            changed.options = List.of(declared);
        });
    }

    /** What a column consists of behind its name and type. */
    public enum ColumnPart {
        COLLATION,
        DEFAULT,
        COMPUTED,
        IDENTITY,
        NULLABILITY,
        /** {@code COMMENT 'text'}. */
        COMMENT,
        /** {@code ON UPDATE expression}. */
        ON_UPDATE
    }

    /** How a computed column is declared. */
    public enum Computed {
        /** {@code GENERATED ALWAYS AS (x)}, then STORED or VIRTUAL. */
        GENERATED,
        /** {@code GENERATED ALWAYS AS (x)}, which is stored (H2). */
        STORED_WITHOUT_WORD,
        /** {@code AS (x)}, then PERSISTED, and no type (SQL Server). */
        PERSISTED
    }

    /** How an index is named that is dropped. */
    public enum DropIndexForm {
        /** {@code DROP INDEX schema.name}. */
        SCHEMA,
        /** {@code DROP INDEX name ON table}. */
        ON_TABLE
    }

    /** How a constraint is dropped. */
    public enum DropConstraintForm {
        /** {@code DROP CONSTRAINT name}. */
        CONSTRAINT,
        /** By its kind: {@code DROP FOREIGN KEY name}, {@code DROP INDEX name}, {@code DROP PRIMARY KEY} (MySQL). */
        BY_KIND,
        /** The same, but a check is a constraint (MariaDB). */
        BY_KIND_BUT_CHECKS
    }

    /** How the next number of a sequence is asked for. */
    public enum NextNumber {
        /** {@code NEXT VALUE FOR s}. */
        NEXT_VALUE_FOR,
        /** {@code nextval('s')} (PostgreSQL). */
        NEXTVAL_OF_TEXT,
        /** {@code nextval(s)} (MariaDB). */
        NEXTVAL_OF_NAME,
        /** {@code s.nextval} (Oracle). */
        PSEUDO_COLUMN
    }

    /** Where the kind of an index stands. */
    public enum IndexMethod {
        /** {@code ON table USING method (columns)}. */
        BEFORE_COLUMNS,
        /** {@code ON table (columns) USING method} (MySQL). */
        AFTER_COLUMNS
    }

    /** How something is said of what is there. */
    public enum Comment {
        /** {@code COMMENT ON TABLE t IS 'text'}. */
        COMMENT_ON,
        /** {@code ALTER TABLE t COMMENT 'text'} (MySQL). */
        ALTER_TABLE,
        /** {@code execute sp_addextendedproperty …} (SQL Server). */
        EXTENDED_PROPERTY
    }
}
