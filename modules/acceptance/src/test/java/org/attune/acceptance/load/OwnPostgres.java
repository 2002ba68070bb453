package org.attune.acceptance.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.attune.acceptance.Database;

/**
 * A PostgreSQL in a folder of this command, as an administrator runs it: what is committed is on the disk. What it is asked
 * for it does only after it has shown that it is this one and no other.
 */
final class OwnPostgres implements AutoCloseable {
    private static final String USER = "postgres";

    private final Path data;
    private final Path marker;
    private final EmbeddedPostgres running;

    private OwnPostgres(Path folder, Map<String, String> more) throws IOException {
        this.data = folder.resolve("postgresql");
        this.marker = folder.resolve("marker.txt");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
        more.forEach(builder::setServerConfig);
        this.running = builder.start();
    }

    /**
     * Starts it on what lies in the folder, or on nothing.
     *
     * @param more settings than PostgreSQL's own
     * @throws IllegalStateException when another PostgreSQL answers, or this one would lose what is committed
     */
    static OwnPostgres in(Path folder, Map<String, String> more) throws IOException, SQLException {
        Files.createDirectories(folder);
        OwnPostgres started = new OwnPostgres(folder, more);
        try {
            started.check();
            return started;
        } catch (SQLException | IllegalStateException refused) {
            started.close();
            throw refused;
        }
    }

    private void check() throws IOException, SQLException {
        String where = asked(USER, "show data_directory");
        if (!Path.of(where).toRealPath().equals(data.toRealPath())) {
            throw new IllegalStateException("Another PostgreSQL answers, whose data are in " + where);
        }
        for (String durable : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            if (!asked(USER, "show " + durable).equals("on")) {
                throw new IllegalStateException(durable + " is off: what is committed would not be on the disk");
            }
        }
    }

    /** Makes a database, empty but for a mark that nobody else knows. */
    void make(String database) throws IOException, SQLException {
        String word = UUID.randomUUID().toString();
        Files.writeString(marker, word);
        run(USER, "create database " + database);
        run(database, "create schema load_command");
        run(database, "create table load_command.mark as select '" + word + "' as word");
    }

    /** Makes it a copy of another, in place of what was there. */
    void copy(String from, String database) throws SQLException {
        run(USER, "drop database if exists " + database + " with (force)");
        run(USER, "create database " + database + " template " + from + " strategy file_copy");
    }

    /**
     * That this command made the database, and somebody else is connected to it: the server.
     *
     * @throws IllegalStateException when it did not, or nobody is
     */
    void checkOwn(String database) throws IOException, SQLException {
        if (!asked(database, "select word from load_command.mark").equals(Files.readString(marker))) {
            throw new IllegalStateException("The database " + database + " is not of this command");
        }
        String others =
                "select count(*) from pg_stat_activity where datname = '" + database + "' and pid <> pg_backend_pid()";
        if (asked(database, others).equals("0")) {
            throw new IllegalStateException("The server speaks to another database than " + database);
        }
    }

    /** One as a server is given it. */
    Database database(String name) {
        return new Database("postgresql", Map.of("attune.db.url", url(name), "attune.db.user", USER));
    }

    Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    private String url(String database) {
        return running.getJdbcUrl(USER, database);
    }

    void run(String database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    String asked(String database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Its first process. */
    long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not run", e);
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
