package org.attune.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Stands for the container's transactions where there is no container: a connection is one, which its closing commits,
 * or rolls back when a statement failed.
 */
public final class Transactions {
    private Transactions() {}

    public static DataSource over(DataSource target) {
        return as(DataSource.class, (method, call) -> {
            Connection connection = target.getConnection();
            connection.setAutoCommit(false);
            return transaction(connection);
        });
    }

    private static Connection transaction(Connection connection) {
        AtomicBoolean failed = new AtomicBoolean();
        return as(Connection.class, (method, call) -> {
            if (method.equals("close")) {
                if (failed.get()) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
            Object result = noticing(failed, connection, call);
            return result instanceof PreparedStatement statement
                    ? as(PreparedStatement.class, (name, each) -> noticing(failed, statement, each))
                    : result;
        });
    }

    private static Object noticing(AtomicBoolean failed, Object target, Call call) throws Throwable {
        try {
            return call.on(target);
        } catch (InvocationTargetException e) {
            failed.set(true);
            throw e.getCause();
        }
    }

    private interface Call {
        Object on(Object target) throws ReflectiveOperationException;
    }

    private interface Handler {
        Object handle(String method, Call call) throws Throwable;
    }

    private static <T> T as(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        handler.handle(method.getName(), target -> method.invoke(target, arguments))));
    }
}
