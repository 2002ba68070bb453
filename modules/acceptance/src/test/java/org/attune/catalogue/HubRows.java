package org.attune.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/** Hubs and their people, made for a test. */
public final class HubRows {
    private HubRows() {}

    /** A person in a hub of their own. */
    public static Reader inNewHub(DataSource database, Role role) throws SQLException {
        long hub = next(database, "hub_seq");
        run(database, "insert into hub (id, name, demo, version) values (?, 'A hub of the tests', false, 1)", hub);
        return inHub(database, hub, role);
    }

    public static Reader inHub(DataSource database, long hub, Role role) throws SQLException {
        long account = next(database, "account_seq");
        String name = UUID.randomUUID() + "@test.example";
        run(
                database,
                "insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name,"
                        + " made_at, version) values (?, ?, ?, ?, 'none', 'Edith', 'Example', current_timestamp, 1)",
                account,
                hub,
                name,
                name);
        return new Reader(account, hub, Set.of(role));
    }

    private static long next(DataSource database, String sequence) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select nextval('" + sequence + "')");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    public static long count(DataSource database, String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from " + sql)) {
            set(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void run(DataSource database, String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
