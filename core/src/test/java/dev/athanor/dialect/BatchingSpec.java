// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Which group of a batch was refused, as far as a driver tells. */
class BatchingSpec {
    private static final int FAILED = Statement.EXECUTE_FAILED;

    private static int counted(int... counts) {
        return Batching.COUNTED.refused(new BatchUpdateException("no", "23000", 0, counts));
    }

    @Test
    void theCountsMarkTheGroup() {
        assertThat(counted(1, FAILED, 1)).isEqualTo(1);
        assertThat(counted(FAILED)).isZero();
    }

    @Test
    void aDriverThatStopsCountsTheGroupsBefore() {
        assertThat(counted(1, 1)).isEqualTo(2);
        assertThat(counted()).isZero();
    }

    @Test
    void severalMarksTellNothing() {
        assertThat(counted(FAILED, FAILED, FAILED)).isEqualTo(Batching.UNKNOWN);
    }

    @Test
    void theMessageNumbersTheGroup() {
        assertThat(numbered("Batch entry 17 INSERT 4 was aborted")).isEqualTo(17);
        assertThat(numbered("Batch entry 1,234,567 <unknown> was aborted")).isEqualTo(1_234_567);
        assertThat(numbered("Batch-Eintrag 24.000 <unknown> wurde abgebrochen")).isEqualTo(24_000);
        assertThat(numbered("24000 aborted")).isEqualTo(24_000);
        assertThat(numbered("aborted")).isEqualTo(Batching.UNKNOWN);
    }

    private static int numbered(String message) {
        return Batching.NUMBERED.refused(new BatchUpdateException(message, new int[3]));
    }

    @Test
    void otherExceptionsTellNothing() {
        for (Batching each : Batching.values()) {
            assertThat(each.refused(new SQLException("1"))).isEqualTo(Batching.UNKNOWN);
        }
    }
}
