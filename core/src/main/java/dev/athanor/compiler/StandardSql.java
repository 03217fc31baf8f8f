// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.DdlAbilities;
import dev.athanor.ast.SqlTarget;
import dev.athanor.ast.StatementNode;
import dev.athanor.dialect.DdlSyntax;
import dev.athanor.dialect.DmlSyntax;
import dev.athanor.dialect.DmlSyntax.OtherTables;
import dev.athanor.dialect.DmlSyntax.Upserts;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.LiteralForms;
import dev.athanor.dialect.Spelling;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.TypeNames;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;
import java.util.Set;

/** SQL of no database in particular: what {@code toString()} of a statement shows. It can express everything. */
public final class StandardSql implements Spelling, SqlTarget {
    private static final int LONGEST_NAME = 9999;

    /** The words that SQLAlchemy's default dialect quotes. */
    private static final Set<String> RESERVED = Set.of(
            ("all analyse analyze and any array as asc asymmetric authorization between binary both case cast check"
                            + " collate column constraint create cross current_date current_role current_time"
                            + " current_timestamp current_user default deferrable desc distinct do else end except"
                            + " false for foreign freeze from full grant group having ilike in initially inner"
                            + " intersect into is isnull join leading left like limit localtime localtimestamp natural"
                            + " new not notnull null off offset old on only or order outer overlaps placing primary"
                            + " references right select session_user set similar some symmetric table then to trailing"
                            + " true union unique user using verbose when where")
                    .split(" "));

    private static final Identifiers IDENTIFIERS = new Identifiers('"', '"', LONGEST_NAME, RESERVED);

    private static final Syntax SYNTAX = Syntax.STANDARD
            .ddl(DdlSyntax.STANDARD.abilities(new DdlAbilities(
                    true, DdlAbilities.Comments.STATEMENTS, false, true, DdlAbilities.Enums.TYPES, null)))
            .returning(Syntax.Returning.ALL)
            .dml(new DmlSyntax(Upserts.ON_CONFLICT, OtherTables.CLAUSE, OtherTables.CLAUSE, true))
            .generatedKeys(Syntax.GeneratedKeys.VALUES_RETURNING)
            .maxParameters(Integer.MAX_VALUE);

    private static final LiteralForms LITERALS = LiteralForms.STANDARD.withIntervals();

    public StandardSql() {}

    @Override
    public String print(StatementNode statement) {
        return Compiler.print(statement, this);
    }

    @Override
    public String printWithValues(StatementNode statement) {
        return Compiler.printWithValues(statement, this);
    }

    @Override
    public String name() {
        return "standard";
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public LiteralForms literals() {
        return LITERALS;
    }

    @Override
    public String typeName(SqlType<?> type) {
        return TypeSpelling.typeName(type, this, this::nameOf);
    }

    @Override
    public String castName(SqlType<?> type) {
        return TypeSpelling.castName(type, this, this::nameOf);
    }

    private String nameOf(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, REAL, BOOLEAN, DATE, TEXT, UUID, JSON ->
                type.kind().name();
            case NUMERIC -> TypeNames.sized("NUMERIC", type);
            case FLOAT -> TypeNames.sized("FLOAT", type);
            case DOUBLE -> "DOUBLE PRECISION";
            case FIXED -> TypeNames.sized("CHAR", type);
            case STRING, ENUM -> TypeNames.sized("VARCHAR", type);
            case BINARY -> "BLOB";
            case TIME, TIMESTAMP -> TypeNames.sized(type.kind().name(), type);
            case OFFSET_TIME -> "TIME WITH TIME ZONE";
            case INSTANT, OFFSET_TIMESTAMP -> TypeNames.sized("TIMESTAMP", type) + " WITH TIME ZONE";
            case DURATION -> "INTERVAL DAY TO SECOND";
            case PERIOD -> "INTERVAL YEAR TO MONTH";
            case ARRAY -> typeName(TypeNames.element(type)) + "[]";
            case RANGE -> "RANGE(" + typeName(TypeNames.element(type)) + ')';
            case NAMED, JSON_STEP, JSON_PATH, OTHER -> "NULL";
        };
    }

    @Override
    public <J> Codec<J> codec(SqlType<J> type) {
        return StandardCodecs.resolved(type, name(), StandardSql::codecOf);
    }

    /** What a statement is only printed with, no driver gets. */
    private static <J> Codec<J> codecOf(SqlType<J> type) {
        return switch (type.kind()) {
            case ARRAY, RANGE -> StandardCodecs.object(java.sql.Types.OTHER, type.javaType());
            default -> StandardCodecs.of(type);
        };
    }
}
