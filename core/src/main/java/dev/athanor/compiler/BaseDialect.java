// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

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
import dev.athanor.type.TypeKind;

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

    /**
     * {@inheritDoc}
     *
     * <p>As JDBC 4.2 has it, unless a dialect knows better; such a dialect asks here for the types that it leaves alone.
     */
    @Override
    @SuppressWarnings("unchecked")
    public <J> Codec<J> codec(SqlType<J> type) {
        return type.kind() == TypeKind.OTHER ? (Codec<J>) untyped : StandardCodecs.of(type);
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
