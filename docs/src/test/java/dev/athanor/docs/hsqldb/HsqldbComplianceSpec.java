// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.hsqldb;

import dev.athanor.testkit.compliance.DialectCompliance;

// snippet: compliance
class HsqldbComplianceSpec extends DialectCompliance {
    HsqldbComplianceSpec() {
        super("jdbc:hsqldb:mem:compliance");
    }
}
// end
