// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.compliance;

import static dev.athanor.sql.Statements.text;

import dev.athanor.engine.Connection;
import dev.athanor.testkit.compliance.DialectCompliance;

class MariaDbComplianceSpec extends DialectCompliance {
    MariaDbComplianceSpec() {
        super("mariadb");
    }

    @Override
    protected void waitBriefly(Connection connection) {
        connection.execute(text("SET innodb_lock_wait_timeout = 1"));
    }

    @Override
    protected String sessionId() {
        return "SELECT connection_id()";
    }

    @Override
    protected String endSession() {
        return "KILL :id";
    }
}
