package org.attune.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.NullUnmarked;

/**
 * A connection to H2 whose commit fails where nothing was written. H2 that cannot write, on a full disk, closes its database;
 * the first thing it does is to take back that commits are written at once, and from then on a commit of another connection
 * returns as if it had been done (decision 0516). A store that closes never opens again, so a look after the commit tells.
 */
@NullUnmarked
final class CheckedCommits implements InvocationHandler {
    private static final int AT_ONCE = 0;

    private final Connection target;
    private final MVStore store;

    private CheckedCommits(Connection target, MVStore store) {
        this.target = target;
        this.store = store;
    }

    /** Of an H2 in this process; one in another keeps what it does to itself, and is left as it is. */
    static Connection of(Connection h2) throws SQLException {
        if (!(h2.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            return h2;
        }
        MVStore store = session.getDatabase().getStore().getMvStore();
        return (Connection) Proxy.newProxyInstance(
                CheckedCommits.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new CheckedCommits(h2, store));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(target, arguments);
            if (method.getName().equals("commit")) {
                check();
            }
            return result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void check() throws SQLException {
        if (store.getAutoCommitDelay() != AT_ONCE || store.isClosed()) {
            throw new SQLNonTransientConnectionException("H2 closes its database; nothing was written");
        }
    }
}
