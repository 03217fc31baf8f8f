// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.NextValue;
import dev.athanor.ast.SequenceInfo;
import dev.athanor.ast.SequenceOptions;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.sql.Expression;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of numbers of a database, described by chained calls; compared by identity. One that is given to a
 * {@link MetaData} is made before its tables and dropped after them.
 */
public final class Sequence implements SequenceInfo {
    private final String name;
    private @Nullable String schema;
    private SequenceOptions options = SequenceOptions.NONE;
    private @Nullable SqlType<?> type;
    private boolean optional;
    private @Nullable MetaData metadata;

    private Sequence(@Nullable String schema, String name) {
        this.schema = schema;
        this.name = name;
    }

    /** A sequence of the default schema. */
    public static Sequence of(String name) {
        return new Sequence(null, name);
    }

    public static Sequence of(@Nullable String schema, String name) {
        return new Sequence(schema, name);
    }

    private Sequence with(SequenceOptions changed) {
        options = changed;
        return this;
    }

    /** {@code START WITH}. */
    public Sequence start(long value) {
        return with(options.start(value));
    }

    /** {@code INCREMENT BY}. */
    public Sequence increment(long value) {
        return with(options.increment(value));
    }

    /** {@code MINVALUE}; {@code NO MINVALUE} for null. */
    public Sequence minimum(@Nullable Long value) {
        return with(options.minimum(value));
    }

    /** {@code MAXVALUE}; {@code NO MAXVALUE} for null. */
    public Sequence maximum(@Nullable Long value) {
        return with(options.maximum(value));
    }

    /** {@code CYCLE} or {@code NO CYCLE}. */
    public Sequence cycle(boolean so) {
        return with(options.cycle(so));
    }

    /** {@code CACHE}: how many numbers are taken at once. */
    public Sequence cache(long numbers) {
        return with(options.cache(numbers));
    }

    /** {@code ORDER} or {@code NO ORDER} (Oracle). */
    public Sequence order(boolean so) {
        return with(options.order(so));
    }

    /** {@code AS type}. */
    public Sequence as(SqlType<?> numbers) {
        type = numbers;
        return this;
    }

    /** Leaves it out where the database makes the keys of new rows in another way. */
    public Sequence optional(boolean so) {
        optional = so;
        return this;
    }

    /** The next number, each time that it is computed. */
    public Expression<Long> nextValue() {
        NextValue node = new NextValue(this, Types.BIGINT);
        return () -> node;
    }

    void belongTo(MetaData owner) {
        if (metadata != null && metadata != owner) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_SCHEMA, "The sequence \"" + this + "\" belongs to another metadata already.");
        }
        metadata = owner;
        if (schema == null) {
            schema = owner.schema();
        }
    }

    @Override
    public @Nullable String schema() {
        return schema == null || schema.isEmpty() ? null : schema;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SequenceOptions options() {
        return options;
    }

    @Override
    public @Nullable SqlType<?> type() {
        return type;
    }

    @Override
    public boolean isOptional() {
        return optional;
    }

    @Override
    public String toString() {
        return schema() == null ? name : schema + '.' + name;
    }
}
