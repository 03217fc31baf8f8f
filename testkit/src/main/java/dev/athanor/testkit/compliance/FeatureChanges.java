// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.dialect.QueryFeature.MERGE;
import static dev.athanor.dialect.QueryFeature.MERGE_BRANCHES;
import static dev.athanor.dialect.QueryFeature.MERGE_DELETE;
import static dev.athanor.dialect.QueryFeature.WITH_BEFORE_CHANGES;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.merge;
import static dev.athanor.sql.Statements.select;

import dev.athanor.dialect.QueryFeature;
import dev.athanor.sql.CommonTable;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Statement;
import java.util.List;
import java.util.function.Function;

/** A statement that changes rows for each {@link QueryFeature} that is about such, over the rows of {@link Library}. */
final class FeatureChanges {
    static final List<Change> ALL = List.of(
            new Change(List.of(WITH_BEFORE_CHANGES), FeatureChanges::withThin, 1),
            new Change(List.of(MERGE), FeatureChanges::renamed, 1),
            new Change(List.of(MERGE_BRANCHES, MERGE), FeatureChanges::renamedByAge, 1),
            new Change(List.of(MERGE_DELETE, MERGE), FeatureChanges::forgotten, 1));

    /**
     * One statement.
     *
     * @param needs the feature that it is about, and after it others without which the statement cannot be
     * @param rows how many it changes
     */
    record Change(List<QueryFeature> needs, Function<Library, Statement> make, long rows) {
        QueryFeature feature() {
            return needs.get(0);
        }
    }

    private FeatureChanges() {}

    private static Statement withThin(Library lib) {
        CommonTable thin = select(lib.book).where(lib.pages.lt(200)).cte("thin");
        return delete(lib.books).with(thin).where(lib.book.in(select(thin.<Long>c("id"))));
    }

    private static QueryAlias anne(Library lib) {
        return select(lib.writer, lib.title).where(lib.book.eq(12L)).subquery("best");
    }

    private static Statement renamed(Library lib) {
        QueryAlias best = anne(lib);
        return merge(lib.authors, best, lib.author.eq(best.<Long>c("author_id")))
                .whenMatched()
                .update(row -> row.set(lib.name, best.<String>c("title")));
    }

    private static Statement renamedByAge(Library lib) {
        QueryAlias best = anne(lib);
        return merge(lib.authors, best, lib.author.eq(best.<Long>c("author_id")))
                .whenMatched(lib.born.lt(1800))
                .update(row -> row.set(lib.name, "elder"))
                .whenMatched()
                .update(row -> row.set(lib.name, "younger"));
    }

    private static Statement forgotten(Library lib) {
        QueryAlias anne = select(lib.author).where(lib.author.eq(2L)).subquery("anne");
        return merge(lib.books, anne, lib.writer.eq(anne.<Long>c("id")))
                .whenMatched()
                .delete();
    }
}
