package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.attune.reporting.ReachFilter.State;
import org.attune.shared.OfTransaction;
import org.attune.shared.Tables;

/**
 * Reads how far the courses of a hub reach: counts in each setting first, then puts every count in fives, so that nothing but
 * figures that may be passed on leaves the database, is sorted by, or is added up.
 */
@ApplicationScoped
class Reach {
    static final String ON_IT = "e.id is not null";
    static final String DONE =
            "e.finished_at is not null and (e.again_since is null or e.finished_at >= e.again_since)";
    static final String UNDER_WAY = "e.begun_at is not null and not (" + DONE + ")";

    private static final String WORKS = "m.from_day <= ? and (m.to_day is null or m.to_day >= ?)";
    private static final List<String> COUNTS = List.of("works", "on_it", "under_way", "done");

    @Inject
    @OfTransaction
    DataSource database;

    /**
     * @param today the day on which people work where they do
     * @param since from when on whoever did something is active
     */
    record Wanted(long hub, ReachFilter filter, LocalDate today, Instant since) {}

    ReachChoices choices(long hub) {
        return Tables.with(
                database,
                connection -> new ReachChoices(
                        new Select()
                                .add("select id, name from local_authority where hub = ? order by lower(name), id", hub)
                                .rows(connection, Reach::named),
                        new Select()
                                .add(
                                        "select c.id, v.title as name from course c join course_version v on v.id = c.published"
                                                + " where c.hub = ? and c.archived_at is null order by lower(v.title), c.id",
                                        hub)
                                .rows(connection, Reach::named)));
    }

    private static ReachChoices.Named named(ResultSet row) throws SQLException {
        return new ReachChoices.Named(row.getLong("id"), row.getString("name"));
    }

    /** All settings of the hub, or of one local authority. */
    ReachRow whole(Wanted wanted) {
        Select select = new Select().add("select 0 as id, '' as name, '' as area, " + sums() + " from (");
        inSettings(select, wanted);
        return rows(select.add(") s")).get(0);
    }

    int count(Wanted wanted) {
        Select select = new Select().add("select count(*) as found from (");
        all(select, wanted);
        return Tables.with(database, connection -> select.add(") f")
                .rows(connection, row -> row.getInt("found"))
                .get(0));
    }

    List<ReachRow> page(Wanted wanted, ReachOrder order, int most, int from) {
        Select select = new Select().add("select * from (");
        all(select, wanted);
        return rows(select.add(") f order by " + order.sql() + " limit ? offset ?", most, from));
    }

    private static void all(Select select, Wanted wanted) {
        switch (wanted.filter().by()) {
            case SETTINGS -> settings(select, wanted);
            case AUTHORITIES -> authorities(select, wanted);
            case COURSES -> courses(select, wanted);
        }
    }

    private static void settings(Select select, Wanted wanted) {
        select.add("select id, name, area, 1 as settings, enrolled, active, begun");
        COUNTS.forEach(each -> select.add(", " + Figure.sql(each) + " as " + each));
        select.add(" from (");
        inSettings(select, wanted);
        select.add(") s where 1 = 1");
        words(wanted).forEach(each -> select.add(" and lower(name) like ? escape '!'", each));
        State state = wanted.filter().state();
        if (state != null) {
            select.add(
                    switch (state) {
                        case ACTIVE -> " and active = 1";
                        case REACHED -> " and begun = 1";
                        case NEVER -> " and begun = 0";
                    });
        }
    }

    private static Stream<String> words(Wanted wanted) {
        return Stream.of(wanted.filter().words().strip().toLowerCase(Locale.UK).split("\\s+"))
                .filter(each -> !each.isEmpty())
                .map(each -> "%" + each.replaceAll("([!%_])", "!$1") + "%");
    }

    private static void authorities(Select select, Wanted wanted) {
        select.add("select authority as id, area as name, '' as area, " + sums() + " from (");
        inSettings(select, wanted);
        select.add(") s group by authority, area");
    }

    /** Each of these is a course; settings are those that work with it in any way. */
    private static void courses(Select select, Wanted wanted) {
        select.add(
                "select c.id, v.title as name, '' as area, " + sums()
                        + " from course c join course_version v on v.id = c.published left join (select e.course, s.id,"
                        + " 1 as enrolled, 0 as active, 0 as begun, 0 as works, count(distinct m.account) as on_it,"
                        + " count(distinct case when " + UNDER_WAY + " then m.account end) as under_way,"
                        + " count(distinct case when " + DONE + " then m.account end) as done"
                        + " from setting s join staff_member m on m.setting = s.id join enrolment e on e.account = m.account"
                        + " where s.hub = ? and " + WORKS,
                wanted.hub(),
                wanted.today(),
                wanted.today());
        authority(select, wanted);
        select.add(
                " group by e.course, s.id) s on s.course = c.id where c.hub = ? and c.archived_at is null"
                        + " group by c.id, v.title",
                wanted.hub());
    }

    private static void authority(Select select, Wanted wanted) {
        if (wanted.filter().authority() != 0) {
            select.add(" and s.local_authority = ?", wanted.filter().authority());
        }
    }

    /** In each setting, how many people, to the last one; for what encloses it alone. */
    // By the accounts' keys alone: told of hubs too, PostgreSQL without statistics compares everyone with everyone.
    private static void inSettings(Select select, Wanted wanted) {
        long course = wanted.filter().course();
        select.add("select s.id, s.name, a.id as authority, a.name as area");
        flag(select, wanted, ON_IT, "enrolled");
        select.add(
                ", max(case when " + WORKS + " and e.last_at >= ? then 1 else 0 end) as active",
                wanted.today(),
                wanted.today(),
                wanted.since().atOffset(ZoneOffset.UTC));
        select.add(", max(case when e.begun_at is not null then 1 else 0 end) as begun");
        count(select, wanted, "1 = 1", "works");
        for (String[] each : new String[][] {{"1 = 1", "on_it"}, {UNDER_WAY, "under_way"}, {DONE, "done"}}) {
            count(select, wanted, "e.course = " + course + " and " + each[0], each[1]);
        }
        select.add(
                " from setting s join local_authority a on a.id = s.local_authority"
                        + " left join staff_member m on m.setting = s.id left join enrolment e on e.account = m.account"
                        + " where s.hub = ?",
                wanted.hub());
        authority(select, wanted);
        select.add(" group by s.id, s.name, a.id, a.name");
    }

    private static void flag(Select select, Wanted wanted, String condition, String name) {
        select.add(
                ", max(case when " + WORKS + " and " + condition + " then 1 else 0 end) as " + name,
                wanted.today(),
                wanted.today());
    }

    private static void count(Select select, Wanted wanted, String condition, String name) {
        select.add(
                ", count(distinct case when " + WORKS + " and " + condition + " then m.account end) as " + name,
                wanted.today(),
                wanted.today());
    }

    /** Settings added up, and their people so that no small group can be told from the sum. */
    private static String sums() {
        StringBuilder sums = new StringBuilder("count(s.id) as settings, coalesce(sum(s.enrolled), 0) as enrolled,"
                + " coalesce(sum(s.active), 0) as active, coalesce(sum(s.begun), 0) as begun");
        COUNTS.forEach(each -> sums.append(", ")
                .append(Figure.sql("cast(coalesce(sum(" + Figure.sqlPart("s." + each) + "), 0) as bigint)"))
                .append(" as ")
                .append(each));
        return sums.toString();
    }

    private List<ReachRow> rows(Select select) {
        return Tables.with(
                database,
                connection -> select.rows(
                        connection,
                        row -> new ReachRow(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("area"),
                                row.getInt("settings"),
                                row.getInt("enrolled"),
                                row.getInt("active"),
                                row.getInt("begun"),
                                new Figure(row.getInt("works")),
                                new Figure(row.getInt("on_it")),
                                new Figure(row.getInt("under_way")),
                                new Figure(row.getInt("done")))));
    }
}
