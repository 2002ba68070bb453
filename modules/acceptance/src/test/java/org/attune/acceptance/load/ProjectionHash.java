package org.attune.acceptance.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The SHA-256 of every row of the log and of its projections, table by table, and how many rows there are: the same before a
 * backup and after it was put back.
 */
final class ProjectionHash {
    private static final Map<String, String> TABLES = Map.of(
            "tracking_event", "registration, epoch, seq",
            "activity_state", "registration, activity, activity_attempt");

    private ProjectionHash() {}

    static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String table : List.of("tracking_event", "activity_state")) {
            hashes.put(table, of(connection, "select * from " + table + " order by " + TABLES.get(table)));
        }
        return hashes;
    }

    private static String of(Connection connection, String query) throws SQLException {
        MessageDigest digest = sha256();
        long rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery(query)) {
            while (all.next()) {
                rows++;
                for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                    byte[] cell = cell(all, i);
                    digest.update((cell.length + ":").getBytes(StandardCharsets.US_ASCII));
                    digest.update(cell);
                }
            }
        }
        return rows + " rows " + HexFormat.of().formatHex(digest.digest());
    }

    /** As bytes where it is bytes, else as text. */
    private static byte[] cell(ResultSet row, int column) throws SQLException {
        String type = row.getMetaData().getColumnTypeName(column);
        if (type.equals("bytea") || type.startsWith("BINARY")) {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? new byte[0] : bytes;
        }
        return String.valueOf(row.getString(column)).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
