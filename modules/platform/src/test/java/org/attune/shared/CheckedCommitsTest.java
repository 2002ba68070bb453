package org.attune.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedCommitsTest {
    @TempDir
    Path folder;

    @Test
    void a_commit_that_wrote_nothing_since_its_database_closes_fails() throws SQLException {
        try (Connection plain = connection()) {
            Connection connection = CheckedCommits.of(plain);
            try (Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("insert into kept values (1)");
                connection.commit();
                statement.execute("insert into kept values (2)");
            }
            // The first thing that H2 does when another could not write; it is not closed yet.
            SessionLocal session =
                    (SessionLocal) plain.unwrap(JdbcConnection.class).getSession();
            MVStore store = session.getDatabase().getStore().getMvStore();
            store.setAutoCommitDelay(-1);
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            store.closeImmediately();
        }
        try (Connection again = connection();
                Statement statement = again.createStatement();
                ResultSet row = statement.executeQuery("select max(number) from kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    private Connection connection() throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("closed") + ConfiguredDatabase.H2_OPTIONS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (number integer)");
        }
        return connection;
    }
}
