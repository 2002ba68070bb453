package org.attune.authorisation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Calls use cases through the container's proxies, as a page does, each in a transaction that is rolled back. */
@Dependent
public class Calls {
    /** A timer of the server's may write while a call runs; it does not do so three times running. */
    private static final int LOOKS = 3;

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    /** Calls, without looking whether anything is written. */
    Answer call(UseCase useCase, List<@Nullable Object> arguments) {
        return rolledBack(() -> new Answer.Done(invoke(useCase, arguments), false));
    }

    /** Calls, and compares all rows before and after when it was done. */
    Answer watch(UseCase useCase, List<@Nullable Object> arguments) {
        Answer answer = call(useCase, arguments);
        for (int i = 0; i < LOOKS && answer instanceof Answer.Done; i++) {
            answer = rolledBack(() -> {
                Map<String, Integer> before = rows();
                Told told = invoke(useCase, arguments);
                entities.flush();
                return new Answer.Done(told, !before.equals(rows()));
            });
            if (answer instanceof Answer.Done done && !done.wrote()) {
                return answer;
            }
        }
        return answer;
    }

    private interface Work {
        Answer run() throws Throwable;
    }

    private Answer rolledBack(Work work) {
        try {
            transaction.begin();
            try {
                return work.run();
            } catch (NotFound e) {
                return new Answer.Absent();
            } catch (RuleViolation e) {
                return new Answer.Violated(String.valueOf(e.getMessage()));
            } catch (Throwable e) {
                return new Answer.Broken(e);
            } finally {
                end();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void end() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    private static Told invoke(UseCase useCase, List<@Nullable Object> arguments) throws Throwable {
        Method method = useCase.method();
        method.setAccessible(true);
        Object service = CDI.current().select(useCase.service()).get();
        try {
            return new Told(method.invoke(service, arguments.toArray()));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Of each table what is in it, in short. */
    private Map<String, Integer> rows() throws SQLException {
        Map<String, Integer> all = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement()) {
            for (String table : tables(connection)) {
                all.put(table, rows(select, table));
            }
        }
        return all;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static int rows(Statement select, String table) throws SQLException {
        int sum = 0;
        try (ResultSet row = select.executeQuery("select * from \"" + table + "\"")) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                Object[] values = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    Object value = row.getObject(i + 1);
                    values[i] = value instanceof byte[] || value instanceof java.sql.Blob
                            ? Arrays.hashCode(row.getBytes(i + 1))
                            : row.getString(i + 1);
                }
                // A sum, since rows come in no order.
                sum += 1 + Arrays.hashCode(values);
            }
        }
        return sum;
    }
}
