package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.attune.learning.Status;
import org.attune.shared.OfTransaction;
import org.attune.shared.Tables;
import org.jspecify.annotations.Nullable;

/** Reads who is on a course and where: a query for the people, one for their lessons, one for where they work. */
@ApplicationScoped
class PeopleOnCourses {
    static final String FAMILY = "lower(a.family_name)";
    static final String GIVEN = "lower(a.given_name)";

    /** In this round: whoever does a course again is under way with it. */
    private static final String FINISHED = "(" + Reach.DONE + ")";

    private static final String WORKS = " m.from_day <= ? and (m.to_day is null or m.to_day >= ?)";

    @Inject
    @OfTransaction
    DataSource database;

    /** @param today the day on which people work where they do */
    record Wanted(long hub, long course, WhereFilter filter, LocalDate today) {}

    private record Found(
            long enrolment,
            long account,
            String givenName,
            String familyName,
            String version,
            boolean published,
            @Nullable Instant begunAt,
            @Nullable Instant lastAt,
            @Nullable Instant finishedAt) {}

    private record Of<T>(long whose, T what) {}

    /** A course that the hub has published, now in the catalogue or not. */
    Optional<CourseWhere> course(long hub, long course, LocalDate today) {
        return Tables.with(database, connection -> {
            Optional<String> title = new Select()
                            .add(
                                    "select v.title from course c join course_version v on v.id = c.published"
                                            + " where c.hub = ? and c.id = ?",
                                    hub,
                                    course)
                            .rows(connection, row -> row.getString("title"))
                            .stream()
                            .findFirst();
            return title.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CourseWhere(
                            course,
                            title.get(),
                            columns(connection, hub, course),
                            settings(connection, hub, course, today)));
        });
    }

    private static List<CourseWhere.Column> columns(Connection connection, long hub, long course) throws SQLException {
        Map<String, CourseWhere.Column> columns = new LinkedHashMap<>();
        new Select()
                .add(
                        "select m.identifier, l.activity, l.title, v.author_version, case when v.id = c.published then 0 else 1 end as older"
                                + " from course c join course_version v on v.course = c.id"
                                + " join course_module m on m.course_version = v.id"
                                + " join course_lesson l on l.course_module = m.id where c.hub = ? and c.id = ?"
                                + " and (v.id = c.published or exists (select 1 from enrolment e"
                                + " where e.course = c.id and e.course_version = v.id))"
                                + " order by older, v.id desc, m.position, l.position",
                        hub,
                        course)
                .rows(
                        connection,
                        row -> new CourseWhere.Column(
                                key(row),
                                row.getString("title"),
                                row.getString("author_version"),
                                row.getInt("older") == 0))
                .forEach(each -> columns.putIfAbsent(each.key(), each));
        return List.copyOf(columns.values());
    }

    private static List<CourseWhere.Place> settings(Connection connection, long hub, long course, LocalDate today)
            throws SQLException {
        return new Select()
                .add(
                        "select distinct s.id, s.name from enrolment e join staff_member m on m.account = e.account"
                                + " join setting s on s.id = m.setting and s.hub = e.hub where e.hub = ? and e.course = ? and"
                                + WORKS + " order by s.name, s.id",
                        hub,
                        course,
                        today,
                        today)
                .rows(connection, row -> new CourseWhere.Place(row.getLong("id"), row.getString("name")));
    }

    int count(Wanted wanted) {
        return Tables.with(database, connection -> new Select()
                .add("select count(*) as people")
                .add(FROM)
                .add(where(wanted), parameters(wanted))
                .rows(connection, row -> row.getInt("people"))
                .get(0));
    }

    /** How many more have closed their account since: they have neither name nor place any more. */
    int left(Wanted wanted) {
        if (wanted.filter().setting() != 0 || words(wanted).findAny().isPresent()) {
            return 0;
        }
        return Tables.with(database, connection -> new Select()
                .add("select count(*) as people")
                .add(FROM)
                .add(
                        " where e.hub = ? and e.course = ? and a.closed_at is not null" + status(wanted),
                        wanted.hub(),
                        wanted.course())
                .rows(connection, row -> row.getInt("people"))
                .get(0));
    }

    List<PersonWhere> page(Wanted wanted, WhereOrder order, int most, int from) {
        return Tables.with(
                database,
                connection -> complete(
                        connection,
                        wanted,
                        people(wanted)
                                .add(" order by " + order.sql() + " limit ? offset ?", most, from)
                                .rows(connection, PeopleOnCourses::found)));
    }

    /** Those who come after someone by name, also when that one has left the course or is called otherwise by now. */
    List<PersonWhere> after(Wanted wanted, @Nullable PersonWhere last, int most) {
        return Tables.with(database, connection -> {
            Select people = people(wanted);
            if (last != null) {
                people.add(
                        " and (" + FAMILY + ", " + GIVEN + ", e.id) > (lower(cast(? as varchar)),"
                                + " lower(cast(? as varchar)), ?)",
                        last.familyName(),
                        last.givenName(),
                        last.enrolment());
            }
            return complete(
                    connection,
                    wanted,
                    people.add(" order by " + WhereOrder.NAME.sql() + " limit ?", most)
                            .rows(connection, PeopleOnCourses::found));
        });
    }

    // By the account's key alone: told of hubs too, PostgreSQL without statistics compares everyone with everyone.
    private static final String FROM = " from enrolment e join account a on a.id = e.account"
            + " join course c on c.id = e.course join course_version v on v.id = e.course_version";

    private static Select people(Wanted wanted) {
        return new Select()
                .add("select e.id, e.account, a.given_name, a.family_name, v.author_version, e.begun_at, e.last_at,"
                        + " case when " + FINISHED + " then e.finished_at end as finished_at,"
                        + " case when v.id = c.published then 1 else 0 end as published")
                .add(FROM)
                .add(where(wanted), parameters(wanted));
    }

    private static String status(Wanted wanted) {
        Status status = wanted.filter().status();
        return status == null
                ? ""
                : switch (status) {
                    case NOT_STARTED -> " and e.begun_at is null and e.finished_at is null";
                    case UNDER_WAY -> " and e.begun_at is not null and not " + FINISHED;
                    case DONE -> " and " + FINISHED;
                };
    }

    private static String where(Wanted wanted) {
        String place = wanted.filter().setting() == 0
                ? ""
                : " and exists (select 1 from staff_member m join setting s on s.id = m.setting and s.hub = e.hub"
                        + " where m.account = e.account and m.setting = ? and" + WORKS
                        + ")";
        return " where e.hub = ? and e.course = ? and a.closed_at is null" + status(wanted) + place
                + words(wanted)
                        .map(each -> " and lower(a.given_name || ' ' || a.family_name) like ? escape '!'")
                        .collect(Collectors.joining());
    }

    private static Object[] parameters(Wanted wanted) {
        List<Object> all = new ArrayList<>(List.of(wanted.hub(), wanted.course()));
        if (wanted.filter().setting() != 0) {
            all.addAll(List.of(wanted.filter().setting(), wanted.today(), wanted.today()));
        }
        words(wanted).forEach(each -> all.add("%" + each.replaceAll("([!%_])", "!$1") + "%"));
        return all.toArray();
    }

    private static Stream<String> words(Wanted wanted) {
        return Stream.of(wanted.filter().words().strip().toLowerCase(Locale.UK).split("\\s+"))
                .filter(each -> !each.isEmpty());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("author_version"),
                row.getInt("published") == 1,
                Select.instant(row, "begun_at"),
                Select.instant(row, "last_at"),
                Select.instant(row, "finished_at"));
    }

    private static List<PersonWhere> complete(Connection connection, Wanted wanted, List<Found> found)
            throws SQLException {
        Map<Long, List<LessonWhere>> lessons =
                lessons(connection, found.stream().map(Found::enrolment).toList());
        Map<Long, List<PersonWhere.Workplace>> places =
                places(connection, wanted, found.stream().map(Found::account).toList());
        return found.stream()
                .map(each -> new PersonWhere(
                        each.enrolment,
                        each.account,
                        each.givenName,
                        each.familyName,
                        places.getOrDefault(each.account, List.of()),
                        each.version,
                        each.published,
                        lessons.getOrDefault(each.enrolment, List.of()),
                        each.begunAt,
                        each.lastAt,
                        each.finishedAt))
                .toList();
    }

    private static Map<Long, List<LessonWhere>> lessons(Connection connection, List<Long> enrolments)
            throws SQLException {
        return grouped(new Select()
                .add("select l.enrolment, l.position, l.activity, l.status, m.identifier, c.title,"
                        + " case when m.kind = 'PACKAGE' then 1 else 0 end as played,"
                        + " case when l.reopened_at is null then 0 else 1 end as reopened from lesson_progress l"
                        + " join course_module m on m.id = l.module"
                        + " left join course_lesson c on c.course_module = l.module and c.activity = l.activity"
                        + " where l.left_at is null and l.enrolment")
                .in(enrolments)
                .add(" order by l.enrolment, l.position")
                .rows(
                        connection,
                        row -> new Of<>(
                                row.getLong("enrolment"),
                                new LessonWhere(
                                        key(row),
                                        row.getInt("position") + 1,
                                        Optional.ofNullable(row.getString("title"))
                                                .orElse(""),
                                        Status.valueOf(row.getString("status")),
                                        row.getInt("played") == 1,
                                        row.getInt("reopened") == 1))));
    }

    private static Map<Long, List<PersonWhere.Workplace>> places(
            Connection connection, Wanted wanted, List<Long> accounts) throws SQLException {
        return grouped(new Select()
                .add(
                        "select m.account, s.name as setting, coalesce(r.name, '') as room from staff_member m"
                                + " join setting s on s.id = m.setting left join room r on r.id = m.room"
                                + " where s.hub = ? and" + WORKS + " and m.account",
                        wanted.hub(),
                        wanted.today(),
                        wanted.today())
                .in(accounts)
                .add(" order by m.account, s.name, m.id")
                .rows(
                        connection,
                        row -> new Of<>(
                                row.getLong("account"),
                                new PersonWhere.Workplace(row.getString("setting"), row.getString("room")))));
    }

    private static <T> Map<Long, List<T>> grouped(List<Of<T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Of::whose, Collectors.mapping(Of::what, Collectors.toList())));
    }

    /** A lesson's name in every version: its module's and its own. */
    private static String key(ResultSet row) throws SQLException {
        return row.getString("identifier") + "/" + row.getString("activity");
    }
}
