// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reports a test as skipped, with the reason why its database is missing. */
record MissingDatabase(String name, String reason) implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return ConditionEvaluationResult.disabled("no " + name + " here: " + reason);
    }
}
