package org.attune.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets plain SQL have the entity manager's connection. Who took another one from the pool while the entity manager held one,
 * or the other way round, would need two, and as many requests at once as there are connections would wait for one another.
 */
@ApplicationScoped
class TransactionConnections {

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource pool;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @PersistenceContext
    EntityManager entities;

    @Produces
    @OfTransaction
    DataSource ofTransaction() {
        return as(
                DataSource.class,
                (method, arguments) ->
                        method.getName().equals("getConnection") ? connection() : on(pool, method, arguments));
    }

    private Connection connection() throws SQLException {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return pool.getConnection();
        }
        Connection shared = shared();
        return as(
                Connection.class,
                (method, arguments) -> method.getName().equals("close") ? null : on(shared, method, arguments));
    }

    /** From here to the end of the transaction, the entity manager keeps this one and uses no other. */
    private Connection shared() throws SQLException {
        try {
            return entities.unwrap(Connection.class);
        } catch (RuntimeException e) {
            // As the pool says it, so that whoever asked is told to try again.
            throw new SQLException("The database gives no connection", e);
        }
    }

    private interface Handler {
        @Nullable
        Object handle(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T as(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                TransactionConnections.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.handle(method, arguments)));
    }

    private static @Nullable Object on(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
