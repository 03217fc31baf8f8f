// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialects.Dialects;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.sql.Row;
import dev.athanor.sql.Statement;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of catalogues of databases that are not executed here, and how SQL is taken apart. */
class CatalogTextSpec {
    /** A database that is in the schema {@code shop}, and says nothing else. */
    private record Recorder(Dialect dialect, List<String> sent) implements CatalogTarget {
        Recorder(Dialect dialect) {
            this(dialect, new ArrayList<>());
        }

        @Override
        public List<Row> rows(Statement query) {
            String sql = query.sql(dialect);
            sent.add(sql);
            Row shop = (Row) Proxy.newProxyInstance(
                    Row.class.getClassLoader(), new Class<?>[] {Row.class}, (row, method, arguments) -> "shop");
            return sql.contains("DATABASE()") ? List.of(shop) : List.of();
        }
    }

    private static String asked(Dialect dialect) {
        Recorder recorder = new Recorder(dialect);
        Inspector inspector = Inspector.of(recorder);
        inspector.allColumns(Which.tables().only("page"));
        inspector.allConstraints(Which.tables());
        inspector.allIndexes(Which.tables());
        inspector.sequences(null);
        return String.join("\n", recorder.sent());
    }

    @Test
    void mySqlIsAskedForWhatItHasBesideMariaDb() {
        assertThat(asked(Dialects.MYSQL))
                .contains("c.data_type = 'json' AS is_json")
                .contains("t.enforced AS enforced")
                .contains("s.expression AS expression, s.is_visible = 'NO' AS hidden")
                .contains("c.table_name IN (:names")
                .doesNotContain("json_valid")
                .doesNotContain("table_type = 'SEQUENCE'");
        assertThat(asked(Dialects.MARIADB))
                .contains("json_valid")
                .contains("s.ignored = 'YES' AS hidden")
                .contains("table_type = 'SEQUENCE'");
    }

    @Test
    void aDialectThatCannotReadItsCatalogueIsRefused() {
        for (Dialect dialect : List.of(Dialects.SQLSERVER, Dialects.ORACLE)) {
            assertThatThrownBy(() -> Inspector.of(new Recorder(dialect)))
                    .isInstanceOf(UnsupportedByDialect.class)
                    .hasMessageContaining(ErrorCode.UNSUPPORTED_BY_DIALECT.id())
                    .hasMessageContaining("on dialect " + dialect.name());
        }
    }

    @Test
    void sqlIsTakenApart() {
        assertThat(SqlTokens.of("a.\"b\"\"c\" -- no\n [d e] 'it''s' /* ( */ 1.5 [1] >= `f`"))
                .extracting(SqlTokens.Token::text)
                .containsExactly("a", ".", "b\"c", "d e", "it's", "1.5", "[", "1", "]", ">", "=", "f");
    }

    @Test
    void namesOfTypesAreTakenApart() {
        TypeText type = TypeText.parse("timestamp(3) without time zone");
        assertThat(type.name()).isEqualTo("timestamp without time zone");
        assertThat(type.size(0)).isEqualTo(3);
        assertThat(TypeText.parse("numeric(10,-2)[]").arguments()).containsExactly("10", "-2");
        assertThat(TypeText.parse("numeric(10,-2)[]").dimensions()).isEqualTo(1);
        assertThat(TypeText.parse("enum('a,b','it''s')").arguments()).containsExactly("a,b", "it's");
    }

    @Test
    void onlyParenthesesAroundAllOfItFallAway() {
        assertThat(SqlParentheses.outerRemoved("((a) > (b))")).isEqualTo("(a) > (b)");
        assertThat(SqlParentheses.outerRemoved("(a = ')')")).isEqualTo("a = ')'");
    }
}
