package org.attune.learning;

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

/** Someone who was moved when only the row of the new version was kept. */
class MovedBeforeDatabaseTest {
    private static final List<String> MOVED = List.of(
            "insert into hub (id, name, demo, version) values (1, 'Hub', false, 1)",
            "insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name, made_at, version)"
                    + " values (1, 1, 'edith', 'edith', '', 'Edith', 'Example',"
                    + " timestamp with time zone '2026-11-24 12:00:00+00', 1)",
            "insert into course (id, hub, identifier, version) values (5, 1, 'five', 1)",
            version(105, "1"),
            version(106, "2"),
            "insert into course_module (id, course_version, position, identifier, kind, title, resource)"
                    + " values (30, 105, 0, 'one', 'PACKAGE', 'Module', null),"
                    + " (31, 106, 0, 'one', 'PACKAGE', 'Module', null),"
                    + " (32, 106, 1, 'two', 'PACKAGE', 'Module', null),"
                    // Another part of the new version plays what the old one played.
                    + " (33, 106, 2, 'three', 'PACKAGE', 'Module', null)",
            "update course_module set resource = id - 23",
            "update course_module set resource = 7 where id = 33",
            "insert into enrolment (id, hub, account, course, course_version, finish, at, version) values"
                    + " (1, 1, 1, 5, 106, 'ALL_LESSONS', timestamp with time zone '2026-11-24 12:00:00+00', 1)",
            // Two that came from one lesson: one row of before is enough for both.
            "insert into lesson_progress (id, enrolment, position, module, resource, activity, asset, status, carried_from)"
                    + " values (1, 1, 0, 31, 8, 'lesson-1', false, 'UNDER_WAY', 7),"
                    + " (2, 1, 1, 31, 8, 'lesson-2', false, 'NOT_STARTED', null),"
                    + " (3, 1, 2, 32, 9, 'lesson-1', false, 'DONE', 7)");

    private static String version(int id, String number) {
        return "insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by,"
                + " licence, finish, published_at) values (" + id + ", 5, '" + number + "', 'c', '', '', 0, '', '',"
                + " 'ALL_LESSONS', timestamp with time zone '2026-11-24 12:00:00+00')";
    }

    @Test
    void late_news_of_the_version_before_still_has_a_row_to_go_to() throws SQLException {
        DataSource old = TestDatabase.at("9");
        try (Connection connection = old.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : MOVED) {
                statement.execute(sql);
            }
            TestDatabase.bringUp(old);
            assertThat(rows(statement))
                    .containsExactly(
                            "31 8 lesson-1 UNDER_WAY one present 0",
                            "30 7 lesson-1 NOT_STARTED one past 0",
                            "31 8 lesson-2 NOT_STARTED one present 1",
                            "32 9 lesson-1 DONE two present 2");
        }
    }

    private static List<String> rows(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select * from lesson_progress order by lineage, module desc")) {
            while (row.next()) {
                all.add(String.join(
                        " ",
                        row.getString("module"),
                        row.getString("resource"),
                        row.getString("activity"),
                        row.getString("status"),
                        row.getString("module_identifier"),
                        row.getObject("left_at") == null ? "present" : "past",
                        row.getString("lineage")));
            }
        }
        return all;
    }
}
