// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.compliance;

import static dev.athanor.sql.Statements.text;

import dev.athanor.engine.Connection;
import dev.athanor.testkit.compliance.DialectCompliance;

class SqliteComplianceSpec extends DialectCompliance {
    SqliteComplianceSpec() {
        super("sqlite");
    }

    @Override
    protected void waitBriefly(Connection connection) {
        connection.execute(text("PRAGMA busy_timeout = 1000"));
    }
}
