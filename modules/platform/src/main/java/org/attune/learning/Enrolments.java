package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.catalogue.CourseDescription;
import org.attune.shared.Reader;

/** Who is on which course. */
@ApplicationScoped
class Enrolments {
    /** Lower than any. */
    private static final BigDecimal NO_SCORE = BigDecimal.valueOf(-2);

    /** In this round. */
    private static final String FINISHED =
            "(e.finishedAt is not null and (e.againSince is null or e.finishedAt >= e.againSince))";

    private static final String ELSEWHERE = " from Enrolment e where e.hub = :hub and e.course = :course"
            + " and e.courseVersion <> :version and not " + FINISHED
            // Nobody moves those who left: what they wrote cannot be carried along any more.
            + " and exists (select a.id from Account a where a.id = e.account and a.closedAt is null)";

    @PersistenceContext
    EntityManager database;

    /** How many people are where on a course. */
    record Reach(long course, int people, int begun, int finished) {
        static final Reach NONE = new Reach(0, 0, 0, 0);
    }

    /** The reader's enrolments, each with its lessons. */
    List<Enrolment> of(Reader reader) {
        return database.createQuery(
                        "select distinct e from Enrolment e left join fetch e.lessons"
                                + " where e.account = :account and e.hub = :hub order by e.id",
                        Enrolment.class)
                .setParameter("account", reader.account())
                .setParameter("hub", reader.hub())
                .getResultList();
    }

    Optional<Enrolment> find(Reader reader, long course) {
        return find(reader.hub(), course, reader.account());
    }

    /** Puts the reader on the course, unless they are; also when they ask twice at once. */
    void add(Reader reader, CourseDescription course, Instant at) {
        long id = nextId();
        int added = database.createNativeQuery("insert into enrolment"
                        + " (id, hub, account, course, course_version, finish, finish_score, at, version)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, 0), ?8, 1) on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, reader.hub())
                .setParameter(3, reader.account())
                .setParameter(4, course.course())
                .setParameter(5, course.version())
                .setParameter(6, course.finish().name())
                .setParameter(7, course.finishScore())
                .setParameter(8, Timestamp.from(at))
                .executeUpdate();
        if (added == 1) {
            database.find(Enrolment.class, id).takeDown(course);
        }
    }

    private long nextId() {
        return ((Number) database.createNativeQuery("select nextval('enrolment_seq')")
                        .getSingleResult())
                .longValue();
    }

    /** The enrolment of one of the hub's people. */
    Optional<Enrolment> find(long hub, long course, long account) {
        return database.createQuery(
                        "select e from Enrolment e where e.hub = :hub and e.course = :course and e.account = :account",
                        Enrolment.class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** Those of the hub's people who are on the course in another version than this one and have not finished it. */
    List<Enrolment> elsewhere(long hub, long course, long version) {
        return database.createQuery("select e" + ELSEWHERE + " order by e.id", Enrolment.class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .setParameter("version", version)
                .getResultList();
    }

    List<Long> accountsElsewhere(long hub, long course, long version) {
        return database.createQuery("select e.account" + ELSEWHERE + " order by e.id", Long.class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .setParameter("version", version)
                .getResultList();
    }

    List<Enrolment> withLessons(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select distinct e from Enrolment e left join fetch e.lessons where e.id in :ids",
                                Enrolment.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    int countElsewhere(long hub, long course, long version) {
        return database.createQuery("select count(e)" + ELSEWHERE, Long.class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .setParameter("version", version)
                .getSingleResult()
                .intValue();
    }

    /**
     * The enrolments that what was heard changes, by id: a lesson rises, or was last open before then.
     *
     * @param before changes of the time alone are not worth it after that
     */
    List<Long> changedBy(Heard heard, Instant before) {
        return database.createQuery(
                        "select distinct e.id from EnrolledLesson l join l.enrolment e where e.account = :account"
                                + " and l.resource = :resource and l.activity = :activity and l.countsAfter < :attempt"
                                + " and (l.status = :untouched or (l.watchShare is null and l.status = :lower)"
                                + " or (l.watchedAt is null and l.watchShare <= :watched)"
                                + " or l.lastAt is null or l.lastAt <= :before"
                                + " or coalesce(l.score, -2) < :score or l.reopenedAt is not null) order by e.id",
                        Long.class)
                .setParameter("account", heard.account())
                .setParameter("resource", heard.resource())
                .setParameter("activity", heard.activity())
                .setParameter("attempt", heard.attempt())
                .setParameter("lower", heard.status() == Status.DONE ? Status.UNDER_WAY : Status.NOT_STARTED)
                .setParameter("untouched", Status.NOT_STARTED)
                .setParameter("watched", heard.watched())
                .setParameter("before", before)
                .setParameter("score", heard.score() == null ? NO_SCORE : heard.score())
                .getResultList();
    }

    /** A person's enrolments, by id, with a lesson of one of these modules that is not done. */
    List<Long> attending(long account, Collection<Long> modules) {
        return modules.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select distinct e.id from EnrolledLesson l join l.enrolment e where e.account = :account"
                                        + " and l.module in :modules and l.status <> :done order by e.id",
                                Long.class)
                        .setParameter("account", account)
                        .setParameter("modules", modules)
                        .setParameter("done", Status.DONE)
                        .getResultList();
    }

    /** The events that are to be attended in lessons of an enrolment that are not done. */
    List<Long> events(Enrolment enrolment) {
        return database.createQuery(
                        "select distinct m.liveEvent from EnrolledLesson l, CourseModule m where l.enrolment.id = :id"
                                + " and m.id = l.module and m.liveEvent is not null and l.status <> :done",
                        Long.class)
                .setParameter("id", enrolment.id())
                .setParameter("done", Status.DONE)
                .getResultList();
    }

    /** Lets the lessons of modules play a recording, where they play nothing yet; nothing else of them changes. */
    void play(long recording, Collection<Long> modules) {
        if (!modules.isEmpty()) {
            database.createQuery("update EnrolledLesson l set l.resource = :recording"
                            + " where l.resource is null and l.module in :modules")
                    .setParameter("recording", recording)
                    .setParameter("modules", modules)
                    .executeUpdate();
        }
    }

    /** When the hub's people finished courses last. */
    List<Finish> finished(long hub, Collection<Long> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select e from Enrolment e where e.hub = :hub and e.account in :accounts"
                                        + " and e.finishedAt is not null order by e.account, e.id",
                                Enrolment.class)
                        .setParameter("hub", hub)
                        .setParameter("accounts", accounts)
                        .getResultStream()
                        .flatMap(each -> each.lastFinish().stream())
                        .toList();
    }

    /** An enrolment as it is now, held until the transaction ends. */
    Enrolment lock(long id) {
        Enrolment enrolment = database.find(Enrolment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (enrolment == null) {
            throw new IllegalStateException("No enrolment " + id);
        }
        return enrolment;
    }

    /** Reads an enrolment once more, with its lessons, and holds it until the transaction ends. */
    Enrolment hold(Enrolment read) {
        database.refresh(read, LockModeType.PESSIMISTIC_WRITE);
        return read;
    }

    /** Takes away why lessons were opened again for someone. */
    void forgetReasons(long account) {
        database.createNativeQuery(
                        "update lesson_progress set reopened_reason = null, reopened_at = null"
                                + " where reopened_at is not null and enrolment in (select e.id from enrolment e where e.account = ?1)")
                .setParameter(1, account)
                .executeUpdate();
    }

    /** Of the hub's people, by course. */
    Map<Long, Reach> reach(long hub) {
        return database.createQuery(
                        "select e.course, count(e), count(e.begunAt), sum(case when " + FINISHED
                                + " then 1 else 0 end) from Enrolment e"
                                + " where e.hub = :hub group by e.course",
                        Object[].class)
                .setParameter("hub", hub)
                .getResultStream()
                .map(Enrolments::reach)
                .collect(Collectors.toMap(Reach::course, Function.identity()));
    }

    private static Reach reach(Object[] row) {
        return new Reach(number(row[0]), (int) number(row[1]), (int) number(row[2]), (int) number(row[3]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
