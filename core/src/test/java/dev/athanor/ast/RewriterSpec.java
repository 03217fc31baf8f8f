// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.coalesce;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Library.ALIVE;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Statement;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passes over the tree: what is not changed stays the very object it was. */
class RewriterSpec {
    private static final class Identity extends Rewriter {}

    static Stream<Statement> statements() {
        QueryAlias query = select(AUTHOR_ID, BORN).where(BORN.lt(1)).subquery();
        QueryAlias cte = select(query.c("id")).cte("old");
        return Stream.of(
                select(AUTHOR).where(BORN.in(1, 2), AUTHOR_NAME.like("a%"), ALIVE.eq(true)),
                select(AUTHOR_ID, count().as("n"), BORN.cast(Types.BIGINT))
                        .join(BOOK)
                        .leftJoin(query, query.c("id").eq(AUTHOR_ID))
                        .where(
                                AUTHOR_ID.in(select(cte.<Long>c("id"))),
                                PAGES.between(1, 2).not())
                        .groupBy(AUTHOR_ID)
                        .having(count().gt(1L))
                        .orderBy(BORN.desc())
                        .limit(1)
                        .offset(2)
                        .distinct(),
                select(
                                caseWhen(BORN.isNull(), 1).otherwise(coalesce(BORN, literal(1))),
                                AUTHOR.alias().c("id"))
                        .where(select(BOOK_ID)
                                .where(AUTHOR_OF.eq(AUTHOR_ID))
                                .correlate(AUTHOR)
                                .exists()),
                select(select(count()).from(query).scalar()),
                insert(AUTHOR).values(Map.of("id", 1)).values(Map.of("id", 2)).returning(AUTHOR_ID),
                insert(AUTHOR).columns(AUTHOR_ID).from(select(BOOK_ID)),
                update(AUTHOR).set(BORN, BORN.plus(1)).where(AUTHOR_ID.eq(1L)),
                delete(AUTHOR).where(AUTHOR_ID.eq(1L)),
                text("SELECT :x").bind("x", 1));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void whatIsNotChangedIsTheVerySame(Statement statement) {
        assertThat((Object) new Identity().rewrite(statement.node())).isSameAs(statement.node());
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyValueIsMetInTheOrderOfTheWalk(Statement statement) {
        List<Object> rewritten = new ArrayList<>();
        List<Object> walked = new ArrayList<>();
        new Rewriter() {
            @Override
            public Node visitBind(Bind node) {
                rewritten.add(node.value());
                return node;
            }
        }.rewrite(statement.node());
        new Walker() {
            private final List<AliasName> entered = new ArrayList<>();

            @Override
            public Done visitBind(Bind node) {
                walked.add(node.value());
                return Done.DONE;
            }

            @Override
            public Done visitSubquery(Subquery node) {
                return entered.contains(node.name()) || !entered.add(node.name())
                        ? Done.DONE
                        : super.visitSubquery(node);
            }

            @Override
            public Done visitCte(Cte node) {
                return entered.contains(node.name()) || !entered.add(node.name()) ? Done.DONE : super.visitCte(node);
            }
        }.walk(statement.node());
        assertThat(rewritten).isEqualTo(walked);
    }

    @Test
    void aChangeIsCopiedUpToTheTop() {
        Statement statement =
                select(AUTHOR_ID).where(BORN.eq(1).or(AUTHOR_NAME.eq("x"))).orderBy(BORN);
        Node changed = new Rewriter() {
            @Override
            public Node visitColumnRef(ColumnRef node) {
                return node.name().equals("born") ? AUTHOR_ID.node() : node;
            }
        }.rewrite(statement.node());
        assertThat(SQLITE.print((StatementNode) changed)).isEqualTo("""
                SELECT author.id
                FROM author
                WHERE author.id = :born_1 OR author.name = :name_1
                ORDER BY author.id""");
        assertThat(statement).hasToString("""
                SELECT author.id
                FROM author
                WHERE author.born = :born_1 OR author.name = :name_1
                ORDER BY author.born""");
    }
}
