package org.attune.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class MigrationsInContainerTest {

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void every_migration_has_run_when_the_application_answers() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*), sum(case when success then 0 else 1 end) from flyway_schema_history")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
            assertThat(rows.getInt(2)).isZero();
        }
    }

    @Test
    void the_clock_is_injected() {
        assertThat(clock.instant()).isNotNull();
    }
}
