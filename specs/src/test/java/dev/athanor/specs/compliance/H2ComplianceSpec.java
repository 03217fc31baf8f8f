// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.compliance;

import static dev.athanor.sql.Statements.text;

import dev.athanor.engine.Connection;
import dev.athanor.testkit.compliance.DialectCompliance;

class H2ComplianceSpec extends DialectCompliance {
    H2ComplianceSpec() {
        super("h2");
    }

    @Override
    protected void waitBriefly(Connection connection) {
        connection.execute(text("SET LOCK_TIMEOUT 1000"));
    }
}
