package org.attune.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.attune.shared.OfTransaction;

/** The weekly letters, and what they say. */
@ApplicationScoped
class Digests {
    private static final String PERSON = "p.given_name || ' ' || p.family_name as person";
    private static final String COURSE = "(select v.title from course_version v where v.id = c.published) as title";
    private static final String WORKS = " w.from_day <= ? and (w.to_day is null or w.to_day >= ?)";
    private static final String MANAGES = "staff_member w join setting s on s.id = w.setting"
            + " join account p on p.id = w.account and p.hub = s.hub where w.responsibility = 'MANAGER' and" + WORKS;

    @Inject
    @OfTransaction
    DataSource database;

    /** A setting that somebody manages. */
    record Managed(long id, String name) {}

    /** Managers whom a letter can reach, who want it, and about whose letter of the week nobody has decided. */
    List<Long> waiting(LocalDate monday, Instant now, long after, int most) {
        LocalDate today = Asked.day(now);
        return sql().all(
                        "select distinct w.account as account from " + MANAGES
                                + " and p.closed_at is null and p.barred_at is null and p.email is not null"
                                + " and p.welcomed_at is not null and w.account > ?"
                                + " and not exists (select 1 from digest_declined d where d.account = w.account)"
                                + " and not exists (select 1 from digest d where d.account = w.account and d.monday = ?)"
                                + " order by account limit " + most,
                        row -> row.getLong("account"),
                        today,
                        today,
                        after,
                        monday);
    }

    /** The settings that somebody manages today, by name. */
    List<Managed> managed(long account, LocalDate today) {
        return sql().all(
                        "select distinct s.id, s.name from " + MANAGES + " and w.account = ? order by s.name, s.id",
                        row -> new Managed(row.getLong("id"), row.getString("name")),
                        today,
                        today,
                        account);
    }

    /** When somebody's last letter was decided about. */
    Optional<Instant> last(long account) {
        return sql().one(
                        "select max(at) as at from digest where account = ? having max(at) is not null",
                        row -> Objects.requireNonNull(Sql.instant(row, "at")),
                        account);
    }

    /** Keeps what was decided about the letter of a week; false when another server has. */
    boolean decide(long account, LocalDate monday, Instant now, String outcome) {
        return sql().run(
                                "insert into digest (account, monday, at, outcome) values (?, ?, ?, ?)"
                                        + " on conflict do nothing",
                                account,
                                monday,
                                now,
                                outcome)
                == 1;
    }

    /**
     * What there is to say of a setting.
     *
     * @param soon the last day of what is due soon
     */
    TeamNews news(Managed setting, Instant since, LocalDate today, LocalDate soon) {
        return new TeamNews(
                setting.name(),
                finished(setting.id(), since, today),
                unfinished(setting.id(), today, LocalDate.EPOCH, today.minusDays(1)),
                unfinished(setting.id(), today, today, soon),
                arrived(setting.id(), Asked.day(since), today));
    }

    private List<TeamNews.Entry> finished(long setting, Instant since, LocalDate today) {
        return sql().all(
                        "select " + PERSON + ", " + COURSE + ", e.finished_at from enrolment e"
                                + " join account p on p.id = e.account join course c on c.id = e.course"
                                + " where p.closed_at is null and e.finished_at >= ? and exists (select 1 from staff_member w"
                                + " where w.account = e.account and w.setting = ? and" + WORKS
                                + ") order by e.finished_at, e.id",
                        row -> new TeamNews.Entry(
                                row.getString("person"),
                                row.getString("title"),
                                Asked.day(Objects.requireNonNull(Sql.instant(row, "finished_at")))),
                        since,
                        setting,
                        today,
                        today);
    }

    private List<TeamNews.Entry> unfinished(long setting, LocalDate today, LocalDate from, LocalDate until) {
        return sql().all(
                        "select " + PERSON + ", " + COURSE + ", min(g.due_on) as due_on" + Reminders.OPEN
                                // What is voluntary is never overdue.
                                + " and a.weight <> 'VOLUNTARY' and s.id = ? and g.due_on between ? and ?"
                                + " group by p.id, p.given_name, p.family_name, c.id, c.published"
                                + " order by due_on, p.family_name, p.given_name, p.id",
                        Digests::unfinished,
                        today,
                        today,
                        setting,
                        from,
                        until);
    }

    private static TeamNews.Entry unfinished(ResultSet row) throws SQLException {
        return new TeamNews.Entry(
                row.getString("person"), row.getString("title"), row.getObject("due_on", LocalDate.class));
    }

    /** Those who work there, and did not before a day. */
    private List<String> arrived(long setting, LocalDate since, LocalDate today) {
        return sql().all(
                        "select " + PERSON
                                + " from account p where p.closed_at is null and exists (select 1 from staff_member w"
                                + " where w.account = p.id and w.setting = ? and" + WORKS
                                + ") and not exists (select 1 from staff_member w where w.account = p.id and w.setting = ?"
                                + " and w.from_day < ?) order by p.family_name, p.given_name, p.id",
                        row -> row.getString("person"),
                        setting,
                        today,
                        today,
                        setting,
                        since);
    }

    boolean isDeclined(long account) {
        return sql().one("select account from digest_declined where account = ?", row -> true, account)
                .orElse(false);
    }

    void decline(long account, Instant now) {
        sql().run("insert into digest_declined (account, at) values (?, ?) on conflict do nothing", account, now);
    }

    void want(long account) {
        sql().run("delete from digest_declined where account = ?", account);
    }

    void forget(long account) {
        sql().run("delete from digest where account = ?", account);
        want(account);
    }

    /** Removes what was decided about weeks before a day. */
    void forgetBefore(LocalDate day) {
        sql().run("delete from digest where monday < ?", day);
    }

    private Sql sql() {
        return new Sql(database);
    }
}
