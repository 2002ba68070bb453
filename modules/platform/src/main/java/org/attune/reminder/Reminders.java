package org.attune.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.attune.shared.OfTransaction;

/** What is asked of people and not done, and what was decided about reminding them of it. */
@ApplicationScoped
class Reminders {

    /** What g gives to p, by a, of course c in setting s, with e where they are on it, is still theirs to do. */
    static final String OPEN =
            " from assigned g join assignment a on a.id = g.assignment join setting s on s.id = a.setting"
                    + " join course c on c.id = a.course join account p on p.id = g.account"
                    + " left join enrolment e on e.account = g.account and e.course = a.course"
                    + " where g.ended is null and a.withdrawn_at is null and p.closed_at is null and p.barred_at is null"
                    // Nobody can begin what is archived.
                    + " and (c.archived_at is null or e.id is not null)"
                    // Who does it once more has done it all the same, unless it counts from then on.
                    + " and not (e.finished_at is not null and (g.counts_from is null or e.finished_at >= g.counts_from))"
                    + " and exists (select 1 from staff_member w where w.account = g.account and w.setting = a.setting"
                    + " and w.from_day <= ? and (w.to_day is null or w.to_day >= ?))";

    private static final String REMINDS = " and (g.reminded or a.weight <> 'VOLUNTARY')";

    private static final String UNDECIDED =
            " and not exists (select 1 from reminder r where r.assigned = g.id and r.kind = ";

    @Inject
    @OfTransaction
    DataSource database;

    /** The accounts of those about whom something may have to be decided, some after an id. */
    List<Long> people(Instant now, long after, int most) {
        LocalDate today = Asked.day(now);
        return sql().all(
                        "select distinct g.account as account" + OPEN + REMINDS + " and g.account > ? and ("
                                + "g.at >= ? and g.at <= ?" + UNDECIDED + "'GIVEN' and r.at >= g.at)"
                                + " or g.due_on between ? and ?" + UNDECIDED
                                + "'WEEK_BEFORE' and r.about_day = g.due_on)"
                                + " or g.due_on between ? and ?" + UNDECIDED
                                + "'DAY_AFTER' and r.about_day = g.due_on)"
                                + ") order by account limit " + most,
                        row -> row.getLong("account"),
                        today,
                        today,
                        after,
                        today.minusDays(Asked.LATE).atStartOfDay(Asked.LONDON).toInstant(),
                        now,
                        today,
                        today.plusDays(Asked.BEFORE),
                        today.minusDays(Asked.LATE),
                        today.minusDays(1));
    }

    /** All that is asked of somebody, what has to be done soonest first. */
    List<Asked> of(long account, LocalDate today) {
        Map<Long, List<Decided>> decided = decided(account);
        return sql().all(
                        "select g.id, g.at, g.due_on, g.reminded, a.weight, a.note, a.made_by, s.name as setting,"
                                + " (select v.title from course_version v where v.id = c.published) as title,"
                                + " (select b.given_name || ' ' || b.family_name from account b where b.id = a.made_by"
                                + " and b.closed_at is null) as made_by_name"
                                + OPEN + " and g.account = ? order by case when g.due_on is null then 1 else 0 end,"
                                + " g.due_on, g.id",
                        row -> asked(row, account, decided),
                        today,
                        today,
                        account);
    }

    private static Asked asked(ResultSet row, long account, Map<Long, List<Decided>> decided) throws SQLException {
        long id = row.getLong("id");
        return new Asked(
                id,
                new Asked.About(
                        row.getString("title"),
                        row.getString("setting"),
                        Weight.valueOf(row.getString("weight")),
                        row.getString("note"),
                        Objects.requireNonNullElse(row.getString("made_by_name"), "")),
                row.getLong("made_by") == account,
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("reminded"),
                decided.getOrDefault(id, List.of()));
    }

    private record Of(long assigned, Decided decided) {}

    private Map<Long, List<Decided>> decided(long account) {
        return sql()
                .all(
                        "select r.assigned, r.kind, r.about_day, r.due_on, r.at from reminder r"
                                + " join assigned g on g.id = r.assigned where g.account = ?",
                        row -> new Of(
                                row.getLong("assigned"),
                                new Decided(
                                        Occasion.valueOf(row.getString("kind")),
                                        row.getObject("about_day", LocalDate.class),
                                        row.getObject("due_on", LocalDate.class),
                                        Asked.day(Objects.requireNonNull(Sql.instant(row, "at"))))),
                        account)
                .stream()
                .collect(Collectors.groupingBy(Of::assigned, Collectors.mapping(Of::decided, Collectors.toList())));
    }

    /** Keeps a decision; false when another server took it. */
    boolean decide(Asked asked, Decision decision, Outcome outcome, Instant now) {
        // Of two that decide at the same time, the second waits here until the first is done.
        return sql().run(
                                "insert into reminder (assigned, kind, about_day, due_on, at, outcome)"
                                        + " select g.id, cast(? as varchar), cast(? as date), g.due_on,"
                                        + " cast(? as timestamp with time zone), cast(? as varchar)"
                                        + " from assigned g where g.id = ?"
                                        + " on conflict do nothing",
                                decision.occasion().name(),
                                decision.about(),
                                now,
                                outcome.name(),
                                asked.assigned())
                == 1;
    }

    /** What a way out leads out of; nothing when there is no such thing any more, or its person has left. */
    Optional<WayOut> wayOut(long assigned) {
        return sql().one(
                        "select (select v.title from course_version v where v.id = c.published) as title, a.weight,"
                                + " g.reminded, s.name as setting from assigned g join assignment a on a.id = g.assignment"
                                + " join course c on c.id = a.course join setting s on s.id = a.setting"
                                + " join account p on p.id = g.account where g.id = ? and p.closed_at is null",
                        row -> new WayOut(
                                row.getString("title"),
                                row.getString("setting"),
                                row.getString("weight").equals(Weight.VOLUNTARY.name()),
                                row.getBoolean("reminded")),
                        assigned);
    }

    /** They want to be reminded of it no more. */
    void stop(long assigned) {
        sql().run("update assigned set reminded = ?, version = version + 1 where id = ? and reminded", false, assigned);
    }

    void forget(long account) {
        sql().run("delete from reminder where assigned in (select g.id from assigned g where g.account = ?)", account);
    }

    /** Removes decisions about days before one. */
    void forgetBefore(LocalDate day) {
        sql().run("delete from reminder where about_day < ?", day);
    }

    private Sql sql() {
        return new Sql(database);
    }
}
