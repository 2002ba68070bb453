package org.attune.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Whether the server can do its work. */
@ApplicationScoped
public class Health {
    private static final Logger LOG = Logger.getLogger(Health.class.getName());
    private static final int PATIENCE_SECONDS = 5;

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    /** Whether the database answers, and was brought to a version that did not fail on its way. */
    public boolean isUp() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet failed =
                    statement.executeQuery("select count(*) from \"flyway_schema_history\" where not \"success\"")) {
                return failed.next() && failed.getInt(1) == 0;
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer", e);
            return false;
        }
    }
}
