package org.attune.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** Certificates that were given when an enrolment had one. */
class CertificatesBeforeDatabaseTest {
    private static final List<String> BEFORE = List.of(
            "insert into hub (id, name, demo, version) values (1, 'Hub', false, 1)",
            "insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name, made_at, version)"
                    + " values (1, 1, 'edith', 'edith', '', 'Edith', 'Example',"
                    + " timestamp with time zone '2026-11-24 12:00:00+00', 1)",
            "insert into course (id, hub, identifier, version) values (5, 1, 'five', 1)",
            "insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by, licence,"
                    + " finish, published_at) values (105, 5, '1', 'c', '', '', 0, '', '', 'ALL_LESSONS',"
                    + " timestamp with time zone '2026-11-24 12:00:00+00')",
            "insert into enrolment (id, hub, account, course, course_version, finish, at, finished_at, version) values"
                    + " (1, 1, 1, 5, 105, 'ALL_LESSONS', timestamp with time zone '2026-11-24 12:00:00+00',"
                    + " timestamp with time zone '2026-11-24 12:00:00.123456+00', 1)",
            certificate(1, "12:00:00.123457", "AAAABBBBCCCC"));

    private static String certificate(int id, String at, String code) {
        return "insert into certificate (id, hub, account, enrolment, course, course_version, title, version_name, hub_name,"
                + " finished_at, seconds, code) values (" + id + ", 1, 1, 1, 5, 105, 'c', '1', 'Hub',"
                + " timestamp with time zone '2026-11-24 " + at + "+00', 60, '" + code + "')";
    }

    @Test
    void a_certificate_of_before_stays_and_there_is_room_for_one_of_each_time_and_no_more() throws SQLException {
        DataSource old = TestDatabase.at("22");
        try (Connection connection = old.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : BEFORE) {
                statement.execute(sql);
            }
            TestDatabase.bringUp(old);
            try (ResultSet row = statement.executeQuery("select c.code from certificate c join enrolment e"
                    + " on e.id = c.enrolment and e.finished_at = c.finished_at")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("code")).isEqualTo("AAAABBBBCCCC");
            }
            statement.execute(certificate(2, "13:00:00", "DDDDEEEEFFFF"));
            assertThatThrownBy(() -> statement.execute(certificate(3, "13:00:00", "GGGGHHHHJJJJ")))
                    .isInstanceOf(SQLException.class);
        }
    }
}
