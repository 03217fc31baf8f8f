// SPDX-License-Identifier: Apache-2.0
/** SQL toolkit: engine, schema, SQL language, compiler, results, dialects. */
module dev.athanor.core {
    requires transitive java.sql;
    requires transitive org.jspecify;
    requires org.slf4j;
    requires com.zaxxer.hikari;

    exports dev.athanor.ast;
    exports dev.athanor.compiler;
    exports dev.athanor.dialect;
    exports dev.athanor.dialects;
    exports dev.athanor.dialects.h2;
    exports dev.athanor.dialects.mssql;
    exports dev.athanor.dialects.mysql;
    exports dev.athanor.dialects.oracle;
    exports dev.athanor.dialects.postgres;
    exports dev.athanor.dialects.sqlite;
    exports dev.athanor.engine;
    exports dev.athanor.error;
    exports dev.athanor.event;
    exports dev.athanor.inspect;
    exports dev.athanor.pool;
    exports dev.athanor.result;
    exports dev.athanor.schema;
    exports dev.athanor.sql;
    exports dev.athanor.type;

    uses dev.athanor.ast.SqlTarget;
    uses dev.athanor.dialect.Dialect;
    uses dev.athanor.sql.EntityLookup;

    provides dev.athanor.ast.SqlTarget with
            dev.athanor.compiler.StandardSql;
    provides dev.athanor.dialect.Dialect with
            dev.athanor.dialects.h2.H2,
            dev.athanor.dialects.mssql.SqlServer,
            dev.athanor.dialects.mysql.MariaDb,
            dev.athanor.dialects.mysql.MySql,
            dev.athanor.dialects.oracle.Oracle,
            dev.athanor.dialects.postgres.Postgres,
            dev.athanor.dialects.sqlite.Sqlite;
}
