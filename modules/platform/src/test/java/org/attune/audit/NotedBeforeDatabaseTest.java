package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** What staff noted when notes did not say yet whose they are. */
class NotedBeforeDatabaseTest {
    private static final String AT = "timestamp with time zone '2026-11-24 12:00:00+00'";

    @Test
    void a_letter_that_is_still_there_says_by_id_whose_a_note_is_and_nothing_else_is_guessed() throws SQLException {
        DataSource old = TestDatabase.at("18");
        try (Connection connection = old.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into hub (id, name, demo, version) values (1, 'Hub', false, 1)");
            account(statement, 5);
            account(statement, 12);
            letter(statement, 50, "account/5/new-address/12");
            letter(statement, 51, "start/12/5");
            letter(statement, 52, "new-password/5/12/3");
            note(statement, 1, "letter/50");
            note(statement, 2, "letter/51");
            note(statement, 3, "letter/52");
            note(statement, 4, "letter/53");
            note(statement, 5, "course/5");

            TestDatabase.bringUp(old);

            assertThat(rows(statement))
                    .containsExactly("letter/50 5", "letter/51 12", "letter/52 5", "letter/53 null", "course/5 null");
        }
    }

    private static void account(Statement statement, int id) throws SQLException {
        statement.execute("insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name,"
                + " family_name, made_at, version) values (" + id + ", 1, 'edith" + id + "', 'edith" + id
                + "', '', 'Edith', 'Example', " + AT + ", 1)");
    }

    private static void letter(Statement statement, int id, String occasion) throws SQLException {
        statement.execute("insert into outbox (id, hub, occasion, address, name, subject, message_id, put_at, state,"
                + " tries, next_at, trouble) values (" + id + ", 1, '" + occasion + "', 'edith@demo.example',"
                + " 'Edith Example', 'Hello', 'message-" + id + "', " + AT + ", 'SENT', 1, " + AT + ", '')");
    }

    private static void note(Statement statement, int id, String subject) throws SQLException {
        statement.execute("insert into staff_action (id, hub, account, at, action, subject, details) values (" + id
                + ", 1, 12, " + AT + ", 'letter-sent-again', '" + subject + "', 'Hello')");
    }

    private static List<String> rows(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select subject, person from staff_action order by id")) {
            while (row.next()) {
                all.add(row.getString("subject") + " " + row.getString("person"));
            }
        }
        return all;
    }
}
