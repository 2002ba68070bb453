package org.attune.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Sessions at times that no coordinator can give them: they have begun. */
public final class SessionRows {
    private SessionRows() {}

    /** Lets the sessions of an event have begun a minute ago. */
    public static void begin(DataSource database, long event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update event_session set starts_at = ? where live_event = ?")) {
            update.setObject(1, Instant.now().minusSeconds(60).atOffset(ZoneOffset.UTC));
            update.setLong(2, event);
            update.executeUpdate();
        }
    }
}
