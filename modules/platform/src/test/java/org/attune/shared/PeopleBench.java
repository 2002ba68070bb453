package org.attune.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * EclipseLink over H2 in memory with the real migrations, transactions by hand, a clock that a test moves. One database for
 * all tests, since it takes its time to make; each test finds it empty.
 */
public final class PeopleBench {
    public static final JdbcDataSource DATABASE = new JdbcDataSource();

    private static final EntityManagerFactory FACTORY = open();

    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    /** Stands for whichever belongs to the transaction, as the container's does. */
    public final EntityManager entities = (EntityManager) Proxy.newProxyInstance(
            PeopleBench.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                EntityManager mine = current.get();
                if (mine == null) {
                    throw new IllegalStateException("no transaction");
                }
                try {
                    return method.invoke(mine, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });

    public final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    public PeopleBench() {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            for (String table : tables(connection)) {
                statement.execute("truncate table " + table);
            }
            statement.execute("set referential_integrity true");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, "public", "%", new String[] {"BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        tables.remove("flyway_schema_history");
        return tables;
    }

    private static EntityManagerFactory open() {
        Logger.getLogger("org.flywaydb").setLevel(Level.WARNING);
        DATABASE.setURL("jdbc:h2:mem:people;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        Flyway.configure()
                .dataSource(DATABASE)
                .placeholders(Map.of("blob", "binary large object"))
                .load()
                .migrate();
        return new PersistenceProvider()
                .createEntityManagerFactory(
                        "attune",
                        Map.of(
                                "jakarta.persistence.transactionType",
                                "RESOURCE_LOCAL",
                                "jakarta.persistence.jtaDataSource",
                                "",
                                "jakarta.persistence.nonJtaDataSource",
                                DATABASE,
                                "eclipselink.logging.level",
                                "SEVERE"));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Runs in a transaction, in the one that runs already if one does; an exception rolls it back. */
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager mine = FACTORY.createEntityManager();
        current.set(mine);
        mine.getTransaction().begin();
        try {
            T result = work.get();
            mine.getTransaction().commit();
            return result;
        } finally {
            current.remove();
            if (mine.getTransaction().isActive()) {
                mine.getTransaction().rollback();
            }
            mine.close();
        }
    }

    public void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return work;
        });
    }
}
