package org.attune.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What PostgreSQL says of a row that it refuses goes into the log, and the row's values must not. */
class ErrorsDatabaseTest {
    private static final String VALUE = "what somebody wrote";

    @Test
    void an_error_of_postgresql_names_the_rule_and_no_value() throws SQLException {
        String url = url(TestDatabase.fresh());
        assumeTrue(url.startsWith("jdbc:postgresql:"));
        DataSource ours = ConfiguredDatabase.postgresql(url);
        try (Connection connection = ours.getConnection("postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table once (words text constraint words_once unique)");
            String insert = "insert into once values ('" + VALUE + "')";
            statement.execute(insert);
            assertThatThrownBy(() -> statement.execute(insert))
                    .isInstanceOf(SQLException.class)
                    .satisfies(error ->
                            assertThat(error.toString()).contains("words_once").doesNotContain(VALUE));
        }
    }

    private static String url(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }
}
