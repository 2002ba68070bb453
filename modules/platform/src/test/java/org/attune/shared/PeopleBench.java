package org.attune.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jspecify.annotations.Nullable;

/**
 * EclipseLink over an empty {@link TestDatabase}, transactions by hand, a clock that a test moves. One session for all
 * tests, since it takes its time to make.
 */
public final class PeopleBench {
    private static volatile DataSource database = TestDatabase.fresh();

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
                return invoke(method, mine, arguments);
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
        database = TestDatabase.fresh();
        // Numbers drawn from another database's sequences are not this one's.
        FACTORY.unwrap(ServerSession.class).getSequencingControl().initializePreallocated();
    }

    private static EntityManagerFactory open() {
        DataSource latest = (DataSource) Proxy.newProxyInstance(
                PeopleBench.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> invoke(method, database, arguments));
        return new PersistenceProvider()
                .createEntityManagerFactory(
                        "attune",
                        Map.of(
                                "jakarta.persistence.transactionType",
                                "RESOURCE_LOCAL",
                                "jakarta.persistence.jtaDataSource",
                                "",
                                "jakarta.persistence.nonJtaDataSource",
                                latest,
                                "eclipselink.logging.level",
                                "SEVERE"));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    public DataSource database() {
        return database;
    }

    /** Whose connections are those of the transaction, as the container's are; without one, each is its own. */
    public DataSource joined() {
        return (DataSource) Proxy.newProxyInstance(
                PeopleBench.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    EntityManager mine = current.get();
                    return mine == null ? invoke(method, database, arguments) : leftOpen(mine.unwrap(Connection.class));
                });
    }

    private static Connection leftOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                PeopleBench.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : invoke(method, connection, arguments));
    }

    /** Moves the clock to a moment, also back. */
    public void goTo(Instant moment) {
        now = moment;
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
