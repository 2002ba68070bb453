package org.attune.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh database for one server, and the configuration that leads the server to it. */
public record Database(String name, Map<String, String> configuration) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** An H2 file in the server's data folder: what it takes when nothing is configured. */
    public static Database h2() {
        return new Database("h2", Map.of());
    }

    /** A new database in the one PostgreSQL that this JVM starts, and stops when it ends. */
    public static Database postgresql() {
        String name = "attune" + COUNT.incrementAndGet();
        try (Connection connection = Postgres.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL makes no database", e);
        }
        return new Database(
                "postgresql",
                Map.of("attune.db.url", Postgres.RUNNING.getJdbcUrl("postgres", name), "attune.db.user", "postgres"));
    }

    /** @param name {@code h2} or {@code postgresql} */
    public static Database named(String name) {
        return switch (name) {
            case "h2" -> h2();
            case "postgresql" -> postgresql();
            default -> throw new IllegalArgumentException("h2 or postgresql, not " + name);
        };
    }

    private static final class Postgres {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // It is never killed here, only the product before it: what it has it keeps, though not on the disk
                // (-F).
                // Where it is killed, it has fsync: load/KillablePostgres.
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
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
