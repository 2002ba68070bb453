package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.learning.Status;
import org.attune.shared.Reader;
import org.jspecify.annotations.Nullable;

/** How far people are with what they have assigned: read-only, over the tables of several features. */
@ApplicationScoped
class AssignedPeople {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String PROGRESS = "e.begun_at, e.last_at, e.finished_at, e.again_since";
    private static final String PERSON = "select d.id, d.assignment, d.account, a.given_name, a.family_name, d.at,"
            + " d.due_on, d.counts_from, d.ended, d.ended_at, " + PROGRESS + ", "
            // What is voluntary is never overdue, nor what cannot be done: docs/glossary.md.
            + "case when s.weight <> 'VOLUNTARY' and d.ended is null and a.barred_at is null"
            + " and (c.archived_at is null or e.id is not null) then 1 else 0 end";
    private static final String FROM = " from assigned d join assignment s on s.id = d.assignment"
            + " join course c on c.id = s.course join account a on a.id = d.account left join enrolment e on e.account = d.account and e.course = s.course";
    /** The latest version's title, also of a course out of the catalogue. */
    private static final String TITLE =
            "(select v.title from course_version v where v.id = coalesce(c.published, (select max(w.id) from course_version w where w.course = c.id)))";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * What counts of somebody before they get a course.
     *
     * @param doneAt when they did it last
     * @param again whether they do it once more since
     */
    record Candidate(
            long account,
            String name,
            boolean mayComeIn,
            @Nullable Instant doneAt,
            boolean again) {
        Recipient recipient() {
            return new Recipient(account, name, doneAt);
        }
    }

    LocalDate today() {
        return day(clock.instant());
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    /** Those of the hub's people, by family name; accounts that were closed are left out. */
    List<Candidate> candidates(long hub, long course, Collection<Long> accounts) {
        return new Rows()
                .add("select a.id, a.given_name, a.family_name, a.barred_at, e.finished_at,"
                        + " case when e.finished_at < e.again_since then 1 else 0 end")
                .add(" from account a left join enrolment e on e.account = a.id and e.course = ?", course)
                .add(" where a.hub = ? and a.closed_at is null and a.id", hub)
                .in(accounts)
                .add(" order by a.family_name, a.given_name, a.id")
                .of(entities)
                .map(row -> new Candidate(
                        row.id(0), row.text(1) + " " + row.text(2), !row.has(3), row.at(4), row.id(5) == 1))
                .toList();
    }

    /** The accounts of those who have a course from a setting, are asked for it as much or more, and have not done it. */
    Set<Long> having(long setting, long course, Weight weight) {
        return new Rows()
                .add(
                        "select d.account, s.weight" + FROM + " where s.setting = ? and s.course = ?"
                                + " and s.withdrawn_at is null and d.ended is null and not (e.finished_at is not null"
                                + " and (d.counts_from is null or e.finished_at >= d.counts_from))",
                        setting,
                        course)
                .of(entities)
                .filter(row -> Weight.valueOf(row.text(1)).compareTo(weight) <= 0)
                .map(row -> row.id(0))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Who said no to a course that a setting offered them. */
    Set<Long> declined(long setting, long course) {
        return new Rows()
                .add(
                        "select d.account, d.ended" + FROM
                                + " where s.setting = ? and s.course = ? and d.ended = 'DECLINED'",
                        setting,
                        course)
                .of(entities)
                .map(row -> row.id(0))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Everyone who has or had something assigned in a setting, by the id of the assignment, then by name. */
    Map<Long, List<AssignedPerson>> inSetting(long hub, long setting) {
        return new Rows()
                .add(PERSON + FROM + " where s.hub = ? and s.setting = ?", hub, setting)
                .add(" order by a.family_name, a.given_name, d.id")
                .of(entities)
                .map(this::person)
                .collect(Collectors.groupingBy(AssignedPerson::assignment));
    }

    /** Everyone who has or had an assignment, by name. */
    List<AssignedPerson> of(Assignment assignment) {
        return new Rows()
                .add(PERSON + FROM + " where s.hub = ? and d.assignment = ?", assignment.hub(), assignment.id())
                .add(" order by a.family_name, a.given_name, d.id")
                .of(entities)
                .map(this::person)
                .toList();
    }

    private AssignedPerson person(Rows.Row row) {
        Instant ended = row.at(9);
        // What they do once nothing is asked of them any more is no affair of who asked.
        HowFar far = HowFar.of(
                until(ended, row.at(10)), row.at(11), until(ended, row.at(12)), until(ended, row.at(13)), row.at(7));
        LocalDate due = row.day(6);
        return new AssignedPerson(
                row.id(0),
                row.id(1),
                row.id(2),
                (row.text(3) + " " + row.text(4)).strip(),
                Objects.requireNonNull(row.at(5)),
                due,
                far.status(),
                far.doneAt(),
                far.status() != Status.DONE && row.id(14) == 1 && due != null && due.isBefore(today()),
                row.has(8) ? Ending.valueOf(row.text(8)) : null,
                ended);
    }

    private static @Nullable Instant until(@Nullable Instant end, @Nullable Instant at) {
        return end != null && at != null && at.isAfter(end) ? null : at;
    }

    /** What the reader has or had assigned, the first to be done first. */
    List<MyAssignment> mine(Reader reader) {
        return new Rows()
                .add(
                        PERSON + ", s.course, " + TITLE
                                + ", m.given_name, m.family_name, p.name, s.note, s.weight, e.id,"
                                + " c.published, c.archived_at" + FROM
                                + " join account m on m.id = s.made_by"
                                + " join setting p on p.id = s.setting where s.hub = ? and d.account = ?"
                                + " order by d.due_on, d.id",
                        reader.hub(),
                        reader.account())
                .of(entities)
                .map(row -> new MyAssignment(
                        row.id(15),
                        row.text(16),
                        (row.text(17) + " " + row.text(18)).strip(),
                        row.text(19),
                        row.text(20),
                        Weight.valueOf(row.text(21)),
                        row.has(22),
                        row.has(23) && !row.has(24),
                        person(row)))
                .toList();
    }

    /** What changed of what the reader has or had assigned, and they do not know yet. */
    List<AssignmentNews> news(Reader reader) {
        return new Rows()
                .add(
                        "select d.id, x.id, " + TITLE
                                + ", m.given_name, m.family_name, x.at, x.what, x.reason, d.counts_from, "
                                + PROGRESS + FROM
                                + " join assignment_change x on x.assignment = s.id"
                                + " join account m on m.id = x.made_by where s.hub = ? and d.account = ?"
                                + " and (x.account is null or x.account = d.account) and x.at > coalesce(d.known_at, d.at)"
                                + " and (d.ended is null or d.ended in ('TAKEN_OFF', 'WITHDRAWN') and x.at <= d.ended_at)"
                                + " order by x.at, x.id",
                        reader.hub(),
                        reader.account())
                .of(entities)
                .filter(row -> HowFar.of(row.at(9), row.at(10), row.at(11), row.at(12), row.at(8))
                                .status()
                        != Status.DONE)
                .map(row -> new AssignmentNews(
                        row.id(0),
                        row.id(1),
                        row.text(2),
                        (row.text(3) + " " + row.text(4)).strip(),
                        Objects.requireNonNull(row.at(5)),
                        row.text(6),
                        row.text(7)))
                .toList();
    }

    /** What was changed of an assignment, for all or for somebody within reach, the newest first. */
    List<ChangeTold> changes(Assignment of, Reach reach) {
        return new Rows()
                .add(
                        "select x.at, m.given_name, m.family_name, x.what, x.reason, a.given_name, a.family_name, x.account"
                                + " from assignment_change x join account m on m.id = x.made_by left join account a"
                                + " on a.id = x.account where x.assignment = ? order by x.at desc, x.id desc",
                        of.id())
                .of(entities)
                .filter(row -> !row.has(7) || reach.has(row.id(7)))
                .map(row -> new ChangeTold(
                        Objects.requireNonNull(row.at(0)),
                        (row.text(1) + " " + row.text(2)).strip(),
                        row.text(3),
                        row.text(4),
                        (row.text(5) + " " + row.text(6)).strip()))
                .toList();
    }

    /** Titles of the hub's courses, by their ids. */
    Map<Long, String> titles(long hub, Collection<Long> courses) {
        return new Rows()
                .add("select c.id, " + TITLE + " from course c where c.hub = ? and c.id", hub)
                .in(courses)
                .of(entities)
                .collect(Collectors.toMap(row -> row.id(0), row -> row.text(1)));
    }

    /** Names of the hub's people, by the ids of their accounts; of those who left, empty ones. */
    Map<Long, String> names(long hub, Collection<Long> accounts) {
        return new Rows()
                .add("select a.id, a.given_name, a.family_name from account a where a.hub = ? and a.id", hub)
                .in(accounts)
                .of(entities)
                .collect(Collectors.toMap(row -> row.id(0), row -> (row.text(1) + " " + row.text(2)).strip()));
    }

    /** The ids of a setting's rooms that are not closed. */
    Set<Long> openRooms(long setting) {
        return new Rows()
                .add("select r.id, r.name from room r where r.setting = ? and r.closed_on is null", setting)
                .of(entities)
                .map(row -> row.id(0))
                .collect(Collectors.toSet());
    }

    /** Names of a setting's rooms, by their ids. */
    Map<Long, String> rooms(long setting) {
        return new Rows()
                .add("select r.id, r.name from room r where r.setting = ?", setting)
                .of(entities)
                .collect(Collectors.toMap(row -> row.id(0), row -> row.text(1)));
    }
}
