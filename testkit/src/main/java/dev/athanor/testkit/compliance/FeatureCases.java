// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.athanor.compiler.Compiler;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What not every database can do in a query. A feature that the dialect does not lack must work; one that it lacks must be
 * refused, or written in another way with the same rows; and what is refused must be beyond the database, too.
 */
abstract class FeatureCases {
    @TestFactory
    Stream<DynamicTest> eachWorksOrIsLacking(Subject db) {
        return Stream.concat(
                FeatureQueries.ALL.stream().map(query -> dynamicTest(title(query.feature()), () -> prove(db, query))),
                FeatureChanges.ALL.stream()
                        .map(change -> dynamicTest(title(change.feature()), () -> prove(db, change))));
    }

    @Test
    void everyFeatureHasItsQuery(Subject db) {
        Set<QueryFeature> without = EnumSet.allOf(QueryFeature.class);
        FeatureQueries.ALL.forEach(query -> without.remove(query.feature()));
        FeatureChanges.ALL.forEach(change -> without.remove(change.feature()));
        assertEquals(FeatureQueries.WITHOUT_QUERY, without);
    }

    private static String title(QueryFeature feature) {
        return feature.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void prove(Subject db, FeatureQueries.Query query) {
        Library library = new Library(db);
        try {
            SelectBase<?> select = query.make().apply(library);
            QueryFeature missing = missing(db, query.needs());
            if (missing == null) {
                assertEquals(query.rows(), rows(db, select), () -> db.dialect().print(select.node()));
            } else {
                assertThrows(UnsupportedByDialect.class, () -> rows(db, select), missing::name);
                if (missing == query.feature()) {
                    proveBeyond(db, query, select);
                }
            }
        } finally {
            db.dropNow();
        }
    }

    private static void prove(Subject db, FeatureChanges.Change change) {
        Library library = new Library(db);
        try {
            Statement statement = change.make().apply(library);
            QueryFeature missing = missing(db, change.needs());
            if (missing == null) {
                assertEquals(
                        change.rows(),
                        db.connection().execute(statement).rowCount(),
                        () -> db.dialect().print(statement.node()));
            } else {
                assertThrows(UnsupportedByDialect.class, () -> db.connection().execute(statement), missing::name);
                if (missing == change.feature()) {
                    proveBeyond(db, change, statement);
                }
            }
        } finally {
            db.dropNow();
        }
    }

    private static void proveBeyond(Subject db, FeatureChanges.Change change, Statement statement) {
        String sql = Compiler.printWithValues(statement.node(), new Boast(db.dialect(), change.needs()));
        assertThrows(
                DatabaseError.class,
                () -> db.connection().executeDriverSql(sql),
                () -> "The dialect \"" + db.dialect().name() + "\" lacks " + change.feature()
                        + ", and the database does it: " + sql);
        db.connection().rollback();
    }

    /** What of the features that a query needs the dialect lacks and has no other form for; null if nothing. */
    private static @Nullable QueryFeature missing(Subject db, List<QueryFeature> needs) {
        return needs.stream()
                .filter(each -> !each.remedy().isEmpty())
                .filter(db.dialect().lacking()::contains)
                .findFirst()
                .orElse(null);
    }

    /** The database refuses what the dialect does, or gives other rows than the query asks for. */
    private static void proveBeyond(Subject db, FeatureQueries.Query query, SelectBase<?> select) {
        String sql;
        List<?> rows;
        try {
            sql = Compiler.printWithValues(select.node(), new Boast(db.dialect(), query.needs()));
            rows = db.connection().executeDriverSql(sql).scalars(0).all();
        } catch (DatabaseError | UnsupportedByDialect refused) {
            return;
        } finally {
            db.connection().rollback();
        }
        assertNotEquals(
                query.rows().toString(),
                rows.toString(),
                () -> "The dialect \"" + db.dialect().name() + "\" lacks " + query.feature()
                        + ", and the database does it: " + sql);
    }

    private static List<Object> rows(Subject db, SelectBase<?> select) {
        List<Object> rows = new ArrayList<>();
        for (Object value : db.connection().execute(select).all()) {
            rows.add(value instanceof BigDecimal number ? number.doubleValue() : value);
        }
        return rows;
    }
}
