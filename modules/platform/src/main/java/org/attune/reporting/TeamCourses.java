package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.attune.shared.OfTransaction;
import org.attune.shared.Tables;
import org.jspecify.annotations.Nullable;

/** Reads what people of a setting were assigned and how far they are: a query each, however many people there are. */
@ApplicationScoped
class TeamCourses {

    @Inject
    @OfTransaction
    DataSource database;

    /** Whose, of which course. */
    record Whose(long account, long course) {}

    /** What was read, and what the courses are called. */
    record Found(
            Map<Whose, List<TeamAsked>> asked, Map<Whose, TeamBegun> begun, Map<Long, String> titles, LocalDate today) {

        List<TeamCell> cells(long account) {
            return titles.keySet().stream()
                    .map(course -> new Whose(account, course))
                    .filter(each -> asked.containsKey(each) || begun.containsKey(each))
                    .map(each -> TeamCell.of(each.course, asked.getOrDefault(each, List.of()), begun.get(each), today))
                    .toList();
        }
    }

    private record Row<T>(Whose whose, String title, T what) {}

    /** What these people have of courses. */
    Found of(Sight sight, Collection<Long> people) {
        List<Row<TeamAsked>> assigned = asked(sight, people);
        List<Row<TeamBegun>> enrolled = begun(sight, people);
        Map<Whose, List<TeamAsked>> asked = new HashMap<>();
        Map<Whose, TeamBegun> begun = new HashMap<>();
        Map<Long, String> titles = new HashMap<>();
        for (Row<TeamAsked> each : assigned) {
            asked.computeIfAbsent(each.whose, none -> new ArrayList<>()).add(each.what);
            titles.put(each.whose.course, each.title);
        }
        for (Row<TeamBegun> each : enrolled) {
            begun.put(each.whose, each.what);
            titles.put(each.whose.course, each.title);
        }
        return new Found(asked, begun, titles, sight.today());
    }

    private List<Row<TeamAsked>> asked(Sight sight, Collection<Long> people) {
        return Tables.with(database, connection -> new Select()
                .add(
                        "select d.account, n.course, v.title, n.weight, d.at, d.due_on, d.counts_from, n.note,"
                                + " case when d.ended is null then 0 else 1 end as declined,"
                                + " case when a.barred_at is null and (c.archived_at is null or exists (select 1"
                                + " from enrolment e where e.account = d.account and e.course = n.course))"
                                + " then 1 else 0 end as possible,"
                                + " b.given_name || ' ' || b.family_name as made_by"
                                + " from assigned d join assignment n on n.id = d.assignment"
                                + " join course c on c.id = n.course join course_version v on v.id = c.published"
                                + " join account a on a.id = d.account join account b on b.id = n.made_by where n.hub = ? and n.setting = ?"
                                + " and n.withdrawn_at is null and (d.ended is null or d.ended = 'DECLINED')"
                                + " and d.account",
                        sight.hub(),
                        sight.setting())
                .in(people)
                .add(" order by n.id, d.id")
                .rows(
                        connection,
                        row -> new Row<>(
                                whose(row),
                                row.getString("title"),
                                new TeamAsked(
                                        TeamAsked.Weight.valueOf(row.getString("weight")),
                                        Objects.requireNonNull(Select.instant(row, "at")),
                                        day(row, "due_on"),
                                        Select.instant(row, "counts_from"),
                                        row.getInt("declined") == 1,
                                        row.getInt("possible") == 1,
                                        row.getString("made_by"),
                                        row.getString("note")))));
    }

    private List<Row<TeamBegun>> begun(Sight sight, Collection<Long> people) {
        return Tables.with(database, connection -> new Select()
                .add(
                        "select e.id, e.account, e.course, v.title, w.author_version, e.begun_at, e.last_at,"
                                + " e.finished_at, e.again_since,"
                                + " (select count(*) from lesson_progress l where l.enrolment = e.id"
                                + " and l.left_at is null) as lessons,"
                                + " (select count(*) from lesson_progress l where l.enrolment = e.id"
                                + " and l.left_at is null and l.status = 'DONE'"
                                + " and (e.again_since is null or l.done_at >= e.again_since)) as done"
                                + " from enrolment e join course c on c.id = e.course"
                                + " join course_version v on v.id = c.published"
                                + " join course_version w on w.id = e.course_version"
                                + " where e.hub = ? and (e.begun_at is not null or e.finished_at is not null)"
                                + " and e.account",
                        sight.hub())
                .in(people)
                .rows(
                        connection,
                        row -> new Row<>(
                                whose(row),
                                row.getString("title"),
                                new TeamBegun(
                                        row.getLong("id"),
                                        row.getString("author_version"),
                                        row.getInt("done"),
                                        row.getInt("lessons"),
                                        Select.instant(row, "begun_at"),
                                        Select.instant(row, "last_at"),
                                        Select.instant(row, "finished_at"),
                                        Select.instant(row, "again_since")))));
    }

    private static Whose whose(ResultSet row) throws SQLException {
        return new Whose(row.getLong("account"), row.getLong("course"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
