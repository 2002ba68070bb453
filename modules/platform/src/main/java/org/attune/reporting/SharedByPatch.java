package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.attune.learning.Status;
import org.attune.reporting.SharedSetting.HasCourse;
import org.attune.reporting.SharedSetting.OnCourse;
import org.attune.reporting.SharedSetting.SharedPerson;
import org.attune.setting.Sharing;
import org.attune.shared.OfTransaction;
import org.attune.shared.Reader;
import org.attune.shared.Tables;

/** Reads the settings of a patch, and of each what it agreed to show. */
@ApplicationScoped
class SharedByPatch {
    private static final String WORKS = "m.from_day <= ? and (m.to_day is null or m.to_day >= ?)";

    @Inject
    @OfTransaction
    DataSource database;

    List<InPatch> patch(Reader reader) {
        return Tables.with(database, connection -> places(reader)
                .add(" order by lower(a.name), lower(s.name), s.id")
                .rows(connection, SharedByPatch::place));
    }

    Optional<InPatch> setting(Reader reader, long setting) {
        return Tables.with(
                database,
                connection ->
                        places(reader).add(" and s.id = ?", setting).rows(connection, SharedByPatch::place).stream()
                                .findFirst());
    }

    private static Select places(Reader reader) {
        return new Select()
                .add(
                        "select s.id, s.name, a.name as area, s.shares, (select max(n.on_day) from visit_note n"
                                + " where n.setting = s.id and n.author = p.account) as visited from patch p"
                                + " join patch_setting i on i.patch = p.account join setting s on s.id = i.setting"
                                + " join local_authority a on a.id = s.local_authority where p.account = ? and s.hub = ?",
                        reader.account(),
                        reader.hub());
    }

    private static InPatch place(ResultSet row) throws SQLException {
        return new InPatch(
                row.getLong("id"),
                row.getString("name"),
                row.getString("area"),
                Sharing.valueOf(row.getString("shares")),
                row.getObject("visited", LocalDate.class));
    }

    Figure works(long setting, LocalDate today) {
        return Tables.with(
                database,
                connection -> Figure.of(new Select()
                        .add(
                                "select count(distinct m.account) as people from staff_member m where m.setting = ? and "
                                        + WORKS,
                                setting,
                                today,
                                today)
                        .rows(connection, row -> row.getInt("people"))
                        .get(0)));
    }

    /** All that are in the catalogue, so that it does not show which of them somebody is on. */
    List<OnCourse> courses(Reader reader, long setting, LocalDate today) {
        return Tables.with(database, connection -> new Select()
                .add(
                        "select c.id, v.title, coalesce(f.on_it, 0) as on_it, coalesce(f.under_way, 0) as under_way,"
                                + " coalesce(f.done, 0) as done from course c join course_version v on v.id = c.published"
                                + " left join (select e.course, count(distinct m.account) as on_it,"
                                + " count(distinct case when " + Reach.UNDER_WAY + " then m.account end) as under_way,"
                                + " count(distinct case when " + Reach.DONE + " then m.account end) as done"
                                + " from staff_member m join enrolment e on e.account = m.account where m.setting = ?"
                                + " and " + WORKS + " group by e.course) f on f.course = c.id"
                                + " where c.hub = ? and c.archived_at is null order by lower(v.title), c.id",
                        setting,
                        today,
                        today,
                        reader.hub())
                .rows(
                        connection,
                        row -> new OnCourse(
                                row.getLong("id"),
                                row.getString("title"),
                                Figure.of(row.getInt("on_it")),
                                Figure.of(row.getInt("under_way")),
                                Figure.of(row.getInt("done")))));
    }

    private record Found(long account, String name, String room) {}

    private record Of(long account, HasCourse course) {}

    List<SharedPerson> people(long setting, LocalDate today) {
        return Tables.with(database, connection -> {
            Map<Long, List<Found>> found = new LinkedHashMap<>();
            new Select()
                    .add(
                            "select m.account, a.given_name || ' ' || a.family_name as name, coalesce(r.name, '') as room"
                                    + " from staff_member m join account a on a.id = m.account"
                                    + " left join room r on r.id = m.room where m.setting = ? and " + WORKS
                                    + " and a.closed_at is null"
                                    + " order by lower(a.family_name), lower(a.given_name), m.account, m.id",
                            setting,
                            today,
                            today)
                    .rows(
                            connection,
                            row -> new Found(row.getLong("account"), row.getString("name"), row.getString("room")))
                    .forEach(each -> found.computeIfAbsent(each.account, key -> new ArrayList<>())
                            .add(each));
            List<Of> courses = courses(connection, List.copyOf(found.keySet()));
            return found.values().stream()
                    .map(each -> new SharedPerson(
                            each.get(0).account,
                            each.get(0).name,
                            each.stream()
                                    .map(Found::room)
                                    .filter(room -> !room.isEmpty())
                                    .toList(),
                            courses.stream()
                                    .filter(of -> of.account == each.get(0).account)
                                    .map(Of::course)
                                    .toList()))
                    .toList();
        });
    }

    private static List<Of> courses(Connection connection, List<Long> accounts) throws SQLException {
        return new Select()
                .add("select e.account, v.title, e.last_at, case when " + Reach.DONE + " then 'DONE' when "
                        + Reach.UNDER_WAY + " then 'UNDER_WAY' else 'NOT_STARTED' end as status,"
                        + " (select count(*) from lesson_progress l where l.enrolment = e.id and l.left_at is null)"
                        + " as lessons, (select count(*) from lesson_progress l where l.enrolment = e.id"
                        + " and l.left_at is null and l.status = 'DONE') as done"
                        + " from enrolment e join course_version v on v.id = e.course_version where e.account")
                .in(accounts)
                .add(" order by e.account, lower(v.title), e.id")
                .rows(
                        connection,
                        row -> new Of(
                                row.getLong("account"),
                                new HasCourse(
                                        row.getString("title"),
                                        Status.valueOf(row.getString("status")),
                                        row.getInt("done"),
                                        row.getInt("lessons"),
                                        Select.instant(row, "last_at"))));
    }
}
