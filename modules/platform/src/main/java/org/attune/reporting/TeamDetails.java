package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.attune.learning.Status;
import org.attune.shared.OfTransaction;
import org.attune.shared.Tables;
import org.attune.shared.TypedCode;

/** Reads lessons and certificates of people whom the reader was found to see. */
@ApplicationScoped
class TeamDetails {

    @Inject
    @OfTransaction
    DataSource database;

    /** A lesson of a course as it is published. */
    record Published(String course, String key, String title) {}

    /** When lessons were done and courses finished. */
    record Times(List<Instant> lessons, List<Instant> courses) {}

    private record Of<T>(long whose, T what) {}

    /** The lessons of a course of the hub as it is published; none when there is no such course. */
    List<Published> published(Sight sight, long course) {
        return Tables.with(database, connection -> new Select()
                .add(
                        "select v.title as course, m.identifier, l.activity, l.title from course c"
                                + " join course_version v on v.id = c.published"
                                + " join course_module m on m.course_version = v.id"
                                + " join course_lesson l on l.course_module = m.id where c.hub = ? and c.id = ?"
                                + " order by m.position, l.position",
                        sight.hub(),
                        course)
                .rows(connection, row -> new Published(row.getString("course"), key(row), row.getString("title"))));
    }

    /** By enrolment, in order. Of who does a course once more, what was done before is not done. */
    Map<Long, List<TeamLesson>> lessons(Collection<Long> enrolments) {
        return Tables.with(
                database,
                connection -> grouped(new Select()
                        .add("select l.enrolment, l.position, l.activity, l.done_at, m.identifier,"
                                + " coalesce(c.title, '') as title, case when l.status = 'DONE' and l.done_at < e.again_since"
                                + " then 'NOT_STARTED' else l.status end as status"
                                + " from lesson_progress l join enrolment e on e.id = l.enrolment"
                                + " join course_module m on m.id = l.module"
                                + " left join course_lesson c on c.course_module = l.module and c.activity = l.activity"
                                + " where l.left_at is null and l.enrolment")
                        .in(enrolments)
                        .add(" order by l.enrolment, l.position")
                        .rows(connection, row -> new Of<>(row.getLong("enrolment"), lesson(row)))));
    }

    private static TeamLesson lesson(ResultSet row) throws SQLException {
        Status status = Status.valueOf(row.getString("status"));
        return new TeamLesson(
                key(row),
                row.getInt("position") + 1,
                row.getString("title"),
                status,
                status == Status.DONE ? Select.instant(row, "done_at") : null);
    }

    /** The same for a lesson in each version of its course. */
    private static String key(ResultSet row) throws SQLException {
        return row.getString("identifier") + "/" + row.getString("activity");
    }

    private static <T> Map<Long, List<T>> grouped(List<Of<T>> rows) {
        Map<Long, List<T>> grouped = new HashMap<>();
        rows.forEach(each ->
                grouped.computeIfAbsent(each.whose, none -> new ArrayList<>()).add(each.what));
        return grouped;
    }

    /** What somebody finished, the latest first, also where no certificate was given yet. */
    List<TeamPerson.Certified> certificates(Sight sight, long account) {
        return Tables.with(database, connection -> new Select()
                .add(
                        "select coalesce(k.title, v.title) as title, coalesce(k.version_name, v.author_version) as version,"
                                + " coalesce(k.finished_at, e.finished_at) as finished_at, coalesce(k.code, '') as code"
                                + " from enrolment e join course_version v on v.id = e.course_version"
                                + " left join certificate k on k.enrolment = e.id"
                                + " where e.hub = ? and e.account = ? and e.finished_at is not null"
                                + " order by finished_at desc, e.id",
                        sight.hub(),
                        account)
                .rows(
                        connection,
                        row -> new TeamPerson.Certified(
                                row.getString("title"),
                                row.getString("version"),
                                Objects.requireNonNull(Select.instant(row, "finished_at")),
                                TypedCode.shown(row.getString("code")))));
    }

    /**
     * When these people did lessons and finished courses, from a moment on. Of a course that was done more than once, each
     * time: the earlier ones are known by their certificates.
     */
    Times since(Sight sight, Collection<Long> people, Instant from) {
        return Tables.with(
                database,
                connection -> new Times(
                        times(
                                connection,
                                new Select()
                                        .add(
                                                "select l.done_at as at from enrolment e join lesson_progress l"
                                                        + " on l.enrolment = e.id where e.hub = ? and l.left_at is null"
                                                        + " and l.status = 'DONE' and l.done_at >= ? and e.account",
                                                sight.hub(),
                                                from.atOffset(ZoneOffset.UTC))
                                        .in(people)),
                        times(
                                connection,
                                new Select()
                                        .add(
                                                "select e.id, e.finished_at as at from enrolment e where e.hub = ?"
                                                        + " and e.finished_at >= ? and e.account",
                                                sight.hub(),
                                                from.atOffset(ZoneOffset.UTC))
                                        .in(people)
                                        .add(
                                                " union select k.enrolment, k.finished_at from certificate k"
                                                        + " where k.hub = ? and k.finished_at >= ? and k.account",
                                                sight.hub(),
                                                from.atOffset(ZoneOffset.UTC))
                                        .in(people))));
    }

    private static List<Instant> times(Connection connection, Select select) throws SQLException {
        return select.rows(connection, row -> Objects.requireNonNull(Select.instant(row, "at")));
    }
}
