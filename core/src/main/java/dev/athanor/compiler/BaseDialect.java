// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.DdlAbilities;
import dev.athanor.ast.StatementNode;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.ErrorClassifier;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.UntypedCodec;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;

/**
 * What all dialects have in common, so that one says only what is particular to its database: its data, to the constructor,
 * and the answers that are not data, by overriding. It stands here and not beside {@link Dialect} because it prints, and the
 * compiler stands above the contract of dialects.
 */
public abstract class BaseDialect implements Dialect {
    private final String name;
    private final Identifiers identifiers;
    private final Syntax syntax;
    private final DriverInfo driver;
    private final ErrorClassifier errors;
    private final StandardCodecs.Source codecs = this::codecOf;
    private final Codec<Object> untyped = new UntypedCodec(this);

    protected BaseDialect(String name, Identifiers identifiers, Syntax syntax, DriverInfo driver, ErrorReader errors) {
        this.name = name;
        this.identifiers = identifiers;
        this.syntax = syntax;
        this.driver = driver;
        this.errors = ErrorClassifier.of(errors);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final DdlAbilities abilities() {
        return syntax.ddl().abilities();
    }

    @Override
    public final Identifiers identifiers() {
        return identifiers;
    }

    @Override
    public final Syntax syntax() {
        return syntax;
    }

    @Override
    public final DriverInfo driver() {
        return driver;
    }

    @Override
    public final ErrorClassifier errors() {
        return errors;
    }

    @Override
    public final String typeName(SqlType<?> type) {
        return TypeSpelling.typeName(type, this, this::nameOf);
    }

    @Override
    public final String castName(SqlType<?> type) {
        return TypeSpelling.castName(type, this, this::castNameOf);
    }

    @Override
    public final <J> Codec<J> codec(SqlType<J> type) {
        return StandardCodecs.resolved(type, name, codecs);
    }

    /** The DDL name of a type that was given none of its own; what the database has not got is refused with a remedy. */
    protected abstract String nameOf(SqlType<?> type);

    /** The name in {@code CAST(… AS …)} of a type that was given none of its own. */
    protected String castNameOf(SqlType<?> type) {
        return nameOf(type);
    }

    /** How values of a type travel: as JDBC 4.2 has it, unless a dialect knows better. */
    @SuppressWarnings("unchecked")
    protected <J> Codec<J> codecOf(SqlType<J> type) {
        return switch (type.kind()) {
            case OTHER -> (Codec<J>) untyped;
            case JSON_STEP, JSON_PATH -> (Codec<J>) StandardCodecs.path(path -> jsonPath(path, type.kind()));
            default -> StandardCodecs.of(type);
        };
    }

    @Override
    public final String print(StatementNode statement) {
        return Compiler.print(statement, this);
    }

    @Override
    public final String printWithValues(StatementNode statement) {
        return Compiler.printWithValues(statement, this);
    }

    @Override
    public final String toString() {
        return name;
    }
}
