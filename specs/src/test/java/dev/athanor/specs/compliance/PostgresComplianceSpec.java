// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.compliance;

import static dev.athanor.sql.Statements.text;

import dev.athanor.engine.Connection;
import dev.athanor.testkit.compliance.DialectCompliance;

class PostgresComplianceSpec extends DialectCompliance {
    PostgresComplianceSpec() {
        super("postgresql");
    }

    @Override
    protected void waitBriefly(Connection connection) {
        connection.execute(text("SET lock_timeout = 1000"));
    }

    @Override
    protected String sessionId() {
        return "SELECT pg_backend_pid()";
    }

    @Override
    protected String endSession() {
        return "SELECT pg_terminate_backend(:id)";
    }
}
