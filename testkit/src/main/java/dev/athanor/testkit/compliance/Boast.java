// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.LiteralForms;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Spelling;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.Vocabulary;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A dialect's spelling with the claim that the database can do more than the dialect says. */
record Boast(Spelling dialect, List<QueryFeature> claimed) implements Spelling {
    @Override
    public Set<QueryFeature> lacking() {
        Set<QueryFeature> less = EnumSet.copyOf(dialect.lacking());
        claimed.forEach(less::remove);
        return less;
    }

    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    public Identifiers identifiers() {
        return dialect.identifiers();
    }

    @Override
    public Syntax syntax() {
        return dialect.syntax();
    }

    @Override
    public String typeName(SqlType<?> type) {
        return dialect.typeName(type);
    }

    @Override
    public String castName(SqlType<?> type) {
        return dialect.castName(type);
    }

    @Override
    public Vocabulary vocabulary() {
        return dialect.vocabulary();
    }

    @Override
    public boolean withFollowsInsert() {
        return dialect.withFollowsInsert();
    }

    @Override
    public boolean backslashEscapes() {
        return dialect.backslashEscapes();
    }

    @Override
    public LiteralForms literals() {
        return dialect.literals();
    }

    @Override
    public <J> Codec<J> codec(SqlType<J> type) {
        return dialect.codec(type);
    }
}
