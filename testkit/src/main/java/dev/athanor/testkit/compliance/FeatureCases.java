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
        return FeatureQueries.ALL.stream().map(query -> dynamicTest(title(query), () -> prove(db, query)));
    }

    @Test
    void everyFeatureHasItsQuery(Subject db) {
        Set<QueryFeature> without = EnumSet.allOf(QueryFeature.class);
        FeatureQueries.ALL.forEach(query -> without.remove(query.feature()));
        assertEquals(FeatureQueries.WITHOUT_QUERY, without);
    }

    private static String title(FeatureQueries.Query query) {
        return query.feature().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void prove(Subject db, FeatureQueries.Query query) {
        Library library = new Library(db);
        try {
            SelectBase<?> select = query.make().apply(library);
            QueryFeature missing = missing(db, query);
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

    /** What of the features that a query needs the dialect lacks and has no other form for; null if nothing. */
    private static @Nullable QueryFeature missing(Subject db, FeatureQueries.Query query) {
        return query.needs().stream()
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
