package org.attune.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An empty database with every migration, of the kind that {@code attune.test.database} names: H2 in memory, or the one
 * PostgreSQL that runs for all tests of a JVM. The build runs the tests named {@code …DatabaseTest} and those of tracking on
 * both.
 */
public final class TestDatabase {
    private TestDatabase() {}

    public static DataSource fresh() {
        Logger.getLogger("org.flywaydb").setLevel(Level.WARNING);
        return isPostgres() ? Postgres.fresh() : h2();
    }

    /** An H2 file, there or not, opened as the product opens it. */
    public static JdbcDataSource file(Path file) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + file.toAbsolutePath() + ConfiguredDatabase.H2_OPTIONS);
        h2.setUser("attune");
        h2.setPassword("");
        return h2;
    }

    /**
     * An empty database as it was at an older version.
     *
     * @param version of the last migration
     */
    public static DataSource at(String version) {
        DataSource old = isPostgres() ? Postgres.another() : emptyH2();
        flyway(old, blob()).target(version).load().migrate();
        return old;
    }

    /** Brings a database, such as one of {@link #at}, to today's version. */
    public static void bringUp(DataSource old) {
        migrate(old, blob());
    }

    private static String blob() {
        return isPostgres() ? "bytea" : "binary large object";
    }

    private static boolean isPostgres() {
        return System.getProperty("attune.test.database", "h2").equals("postgresql");
    }

    private static DataSource h2() {
        JdbcDataSource h2 = emptyH2();
        run(h2, H2.MIGRATED);
        return h2;
    }

    private static JdbcDataSource emptyH2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1");
        return h2;
    }

    /** Migrated once; each database is made from what that gave. */
    private static final class H2 {
        private static final String MIGRATED = script();

        private static String script() {
            JdbcDataSource h2 = emptyH2();
            migrate(h2, "binary large object");
            try (Connection connection = h2.getConnection();
                    Statement statement = connection.createStatement()) {
                return String.join(
                        "\n",
                        rows(statement, "script nosettings").stream()
                                .map(row -> row.get(0))
                                .toList());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void run(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void migrate(DataSource database, String blob) {
        flyway(database, blob).load().migrate();
    }

    private static FluentConfiguration flyway(DataSource database, String blob) {
        return Flyway.configure()
                .dataSource(database)
                .placeholders(Map.of("blob", blob, "postgresql", blob.equals("bytea") ? "" : "--"));
    }

    /** Every row of every table: what somebody sees who has the database and no key. Bytes are in hexadecimal. */
    public static String everything(DataSource database) {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(database)) {
                rows(statement, "select * from " + table).stream()
                        .map(List::toString)
                        .sorted()
                        .forEach(row -> all.append(table).append(row).append('\n'));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all.toString();
    }

    private static List<String> tables(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return rows(
                            statement,
                            "select table_name from information_schema.tables where table_schema = 'public'"
                                    + " order by table_name")
                    .stream()
                    .map(row -> row.get(0))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(text(rows, column));
                }
                all.add(row);
            }
        }
        return all;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String type = rows.getMetaData().getColumnTypeName(column);
        byte[] bytes = type.equals("bytea") || type.startsWith("BINARY") ? rows.getBytes(column) : null;
        return bytes == null
                ? String.valueOf(rows.getString(column))
                : HexFormat.of().formatHex(bytes);
    }

    /** One for all tests of a JVM, which come one after the other; emptied for each. */
    private static final class Postgres {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
                migrate(postgres.getPostgresDatabase(), "bytea");
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }

        private static DataSource fresh() {
            DataSource database = RUNNING.getPostgresDatabase();
            // As a replica does, without looking at foreign keys; a truncate makes new files, and takes its time.
            run(
                    database,
                    tables(database).stream()
                            .filter(table -> !table.equals("flyway_schema_history"))
                            .map(table -> "delete from " + table + ";")
                            .collect(Collectors.joining("", "set session_replication_role = replica;", "")));
            return database;
        }

        private static DataSource another() {
            String name = "old_" + UUID.randomUUID().toString().replace('-', '_');
            run(RUNNING.getPostgresDatabase(), "create database " + name);
            return RUNNING.getDatabase("postgres", name);
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
