package org.attune.tracking;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.attune.shared.OriginLabel;

/** Who looks at which package, under which label. */
final class Previews {
    private static final String SELECT = "select label, account, resource from preview ";

    private Previews() {}

    /** One person's look at one resource. */
    record Preview(String label, long account, long resource) {}

    /** Makes it when there is none. */
    static Preview of(Connection database, long account, long resource, Instant at) throws SQLException {
        Sql.run(
                database,
                "insert into preview (label, account, resource, made_at) values (?, ?, ?, ?) on conflict do nothing",
                OriginLabel.fresh(),
                account,
                resource,
                at);
        return Sql.one(database, SELECT + "where account = ? and resource = ?", Previews::preview, account, resource)
                .orElseThrow();
    }

    static Optional<Preview> find(Connection database, String label) throws SQLException {
        return Sql.one(database, SELECT + "where label = ?", Previews::preview, label);
    }

    private static Preview preview(ResultSet row) throws SQLException {
        return new Preview(row.getString("label"), row.getLong("account"), row.getLong("resource"));
    }
}
