package org.attune.tracking;

import java.sql.Connection;
import java.sql.SQLException;

/** Activities whose next begin makes a new attempt, because staff said so. Under the registration's lock. */
final class Reopened {
    private Reopened() {}

    static void add(Connection database, long registration, String activity) throws SQLException {
        Sql.run(
                database,
                "insert into activity_reopened (registration, activity) values (?, ?) on conflict do nothing",
                registration,
                activity);
    }

    static boolean isThere(Connection database, long registration, String activity) throws SQLException {
        return Sql.one(
                        database,
                        "select activity from activity_reopened where registration = ? and activity = ?",
                        row -> row.getString("activity"),
                        registration,
                        activity)
                .isPresent();
    }

    /** Takes it away for the begin that makes the new attempt; false when there was none. */
    static boolean take(Connection database, long registration, String activity) throws SQLException {
        return Sql.run(
                        database,
                        "delete from activity_reopened where registration = ? and activity = ?",
                        registration,
                        activity)
                > 0;
    }
}
