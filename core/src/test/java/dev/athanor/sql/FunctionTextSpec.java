// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.DateFunctions.currentDate;
import static dev.athanor.sql.DateFunctions.currentTime;
import static dev.athanor.sql.DateFunctions.now;
import static dev.athanor.sql.Functions.avgDistinct;
import static dev.athanor.sql.Functions.sumDistinct;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.PRICE;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.NumberFunctions.ceil;
import static dev.athanor.sql.NumberFunctions.exp;
import static dev.athanor.sql.NumberFunctions.floor;
import static dev.athanor.sql.NumberFunctions.greatest;
import static dev.athanor.sql.NumberFunctions.least;
import static dev.athanor.sql.NumberFunctions.ln;
import static dev.athanor.sql.NumberFunctions.nullif;
import static dev.athanor.sql.NumberFunctions.power;
import static dev.athanor.sql.NumberFunctions.random;
import static dev.athanor.sql.NumberFunctions.round;
import static dev.athanor.sql.NumberFunctions.sign;
import static dev.athanor.sql.NumberFunctions.sqrt;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.TextFunctions.aggregateStrings;
import static dev.athanor.sql.TextFunctions.concat;
import static dev.athanor.sql.TextFunctions.concatWs;
import static dev.athanor.sql.TextFunctions.ltrim;
import static dev.athanor.sql.TextFunctions.position;
import static dev.athanor.sql.TextFunctions.replace;
import static dev.athanor.sql.TextFunctions.rtrim;
import static dev.athanor.sql.TextFunctions.substring;
import static dev.athanor.sql.TextFunctions.trim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialects.h2.H2;
import dev.athanor.error.ErrorCode;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.type.Types;
import org.junit.jupiter.api.Test;

/** The functions that databases call by other names, and those that some do not have. */
class FunctionTextSpec {

    private static final Column<Double> WEIGHT = Column.of("weight", Types.DOUBLE);
    private static final Table PARCEL = Table.of("parcel", new MetaData(), WEIGHT);

    private static void prints(Expression<?> value, String everywhere, Printed.Exceptional... exceptions) {
        Printed.elementPrints(value, everywhere, exceptions);
    }

    @Test
    void partsOfTexts() {
        prints(trim(TITLE), "trim(book.title)");
        prints(ltrim(rtrim(TITLE)), "ltrim(rtrim(book.title))");
        prints(
                substring(TITLE, 2, 3),
                "substring(book.title, :param_1, :param_2)",
                on(ORACLE, "substr(book.title, :param_1, :param_2)"));
        prints(
                substring(TITLE, 2),
                "substring(book.title, :param_1)",
                on(ORACLE, "substr(book.title, :param_1)"),
                on(SQLSERVER, "substring(book.title, :param_1, len(book.title))"));
        prints(replace(TITLE, "a", "b"), "replace(book.title, :param_1, :param_2)");
        prints(
                position("x", TITLE),
                "position(:param_1 IN book.title)",
                on(H2, "position(:param_1, book.title)"),
                on(SQLITE, "instr(book.title, :param_1)"),
                on(ORACLE, "instr(book.title, :param_1)"),
                on(SQLSERVER, "charindex(:param_1, book.title)"));
    }

    @Test
    void joinedTexts() {
        prints(
                concat(TITLE, PAGES),
                "concat(book.title, book.pages)",
                on(MYSQL, "concat_ws('', book.title, book.pages)"),
                on(MARIADB, "concat_ws('', book.title, book.pages)"),
                on(ORACLE, "(book.title || book.pages)"));
        prints(
                concatWs("-", TITLE, TITLE),
                "concat_ws(:param_1, book.title, book.title)",
                refusedBy(ORACLE, ErrorCode.UNSUPPORTED_BY_DIALECT));
        prints(
                aggregateStrings(TITLE, ", "),
                "string_agg(book.title, ', ')",
                on(H2, "listagg(book.title, ', ')"),
                on(SQLITE, "group_concat(book.title, ', ')"),
                on(MYSQL, "group_concat(book.title SEPARATOR ', ')"),
                on(MARIADB, "group_concat(book.title SEPARATOR ', ')"),
                on(ORACLE, "LISTAGG(book.title, ', ')"));
    }

    @Test
    void numbers() {
        prints(round(PRICE), "round(book.price)", on(SQLSERVER, "round(book.price, 0)"));
        prints(
                round(WEIGHT, 1),
                "round(parcel.weight, :param_1)",
                on(POSTGRESQL, "round(CAST(parcel.weight AS NUMERIC), :param_1)"));
        prints(floor(PRICE), "floor(book.price)");
        prints(ceil(PRICE), "ceil(book.price)", on(SQLSERVER, "ceiling(book.price)"));
        prints(sign(PRICE), "sign(book.price)");
        prints(sqrt(PAGES), "sqrt(book.pages)", on(POSTGRESQL, "sqrt(CAST(book.pages AS DOUBLE PRECISION))"));
        prints(
                power(PAGES, 2),
                "power(book.pages, :param_1)",
                on(POSTGRESQL, "power(CAST(book.pages AS DOUBLE PRECISION), CAST(:param_1 AS DOUBLE PRECISION))"),
                on(SQLSERVER, "power(CAST(book.pages AS FLOAT), :param_1)"));
        prints(exp(WEIGHT), "exp(parcel.weight)", on(POSTGRESQL, "exp(CAST(parcel.weight AS DOUBLE PRECISION))"));
        prints(
                ln(WEIGHT),
                "ln(parcel.weight)",
                on(POSTGRESQL, "ln(CAST(parcel.weight AS DOUBLE PRECISION))"),
                on(SQLSERVER, "log(parcel.weight)"));
        assertThat(round(PRICE).type()).isEqualTo(PRICE.type());
        assertThat(PARCEL.columns()).hasSize(1);
    }

    @Test
    void chance() {
        printed(select(random().as("x")))
                .is(
                        "SELECT random() AS x",
                        on(SQLITE, "SELECT ((random() & 9007199254740991) / 9007199254740992.0) AS x"),
                        on(MYSQL, "SELECT rand() AS x"),
                        on(MARIADB, "SELECT rand() AS x"),
                        on(H2, "SELECT rand() AS x"),
                        on(SQLSERVER, "SELECT rand() AS x"),
                        on(ORACLE, "SELECT DBMS_RANDOM.VALUE AS x FROM DUAL"));
    }

    @Test
    void choices() {
        prints(greatest(PAGES, BORN), "greatest(book.pages, author.born)", on(SQLITE, "max(book.pages, author.born)"));
        prints(least(PAGES, BORN), "least(book.pages, author.born)", on(SQLITE, "min(book.pages, author.born)"));
        prints(nullif(PAGES, 0), "nullif(book.pages, :pages_1)");
        prints(nullif(PAGES, BORN), "nullif(book.pages, author.born)");
        prints(sumDistinct(PAGES), "sum(DISTINCT book.pages)");
        prints(avgDistinct(PAGES), "avg(DISTINCT book.pages)");
    }

    @Test
    void clocks() {
        printed(select(now()))
                .is(
                        "SELECT now() AS now_1",
                        on(SQLITE, "SELECT (strftime('%Y-%m-%d %H:%M:%f', 'now') || '000') AS now_1"),
                        on(MYSQL, "SELECT now(6) AS now_1"),
                        on(MARIADB, "SELECT now(6) AS now_1"),
                        on(H2, "SELECT CURRENT_TIMESTAMP AS now_1"),
                        on(SQLSERVER, "SELECT SYSDATETIMEOFFSET() AS now_1"),
                        on(ORACLE, "SELECT CURRENT_TIMESTAMP AS now_1 FROM DUAL"));
        printed(select(currentDate()))
                .is(
                        "SELECT CURRENT_DATE AS current_date_1",
                        on(SQLSERVER, "SELECT CAST(GETDATE() AS DATE) AS current_date_1"),
                        on(ORACLE, "SELECT TRUNC(CURRENT_DATE) AS current_date_1 FROM DUAL"));
        printed(select(currentTime()))
                .is(
                        "SELECT CURRENT_TIME AS current_time_1",
                        on(POSTGRESQL, "SELECT LOCALTIME AS current_time_1"),
                        on(H2, "SELECT LOCALTIME AS current_time_1"),
                        on(MYSQL, "SELECT CURRENT_TIME(6) AS current_time_1"),
                        on(MARIADB, "SELECT CURRENT_TIME(6) AS current_time_1"),
                        on(SQLSERVER, "SELECT CAST(GETDATE() AS TIME) AS current_time_1"),
                        refusedBy(ORACLE, ErrorCode.UNSUPPORTED_BY_DIALECT));
    }
}
