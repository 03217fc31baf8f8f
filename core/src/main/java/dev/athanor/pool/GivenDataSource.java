// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.ErrorCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The connections of a {@link DataSource} that somebody else made: whether and how they are pooled is its business. */
public final class GivenDataSource implements ConnectionSource {
    private final DataSource given;
    private final ConnectionSettings settings;
    private final AtomicInteger checkedOut = new AtomicInteger();
    private volatile boolean closed;

    public GivenDataSource(DataSource given, ConnectionSettings settings) {
        this.given = given;
        this.settings = settings;
    }

    @Override
    public Lease borrow() throws SQLException {
        if (closed) {
            throw new ClosedResource(ErrorCode.CLOSED, "The engine is closed; it lends no connections any more.");
        }
        Connection connection = given.getConnection();
        Lease lease = new GivenLease(connection);
        checkedOut.incrementAndGet();
        try {
            settings.applyTo(lease);
        } catch (SQLException | RuntimeException | Error e) {
            lease.discard();
            throw e;
        }
        return lease;
    }

    /** Does nothing: only the data source knows its idle connections. */
    @Override
    public void renew() {}

    @Override
    public PoolStatus status() {
        int now = checkedOut.get();
        return new PoolStatus(now, now, 0, 0);
    }

    /** Lends no more; the data source itself is closed by whoever made it. */
    @Override
    public void close() {
        closed = true;
    }

    /** A connection of the data source. */
    private final class GivenLease extends Lease {
        private GivenLease(Connection jdbc) {
            super(jdbc);
        }

        @Override
        protected void returned() {
            checkedOut.decrementAndGet();
            closeQuietly(jdbc());
        }

        /** A pool behind the data source tells a broken connection by itself. */
        @Override
        protected void discarded() {
            returned();
        }
    }
}
