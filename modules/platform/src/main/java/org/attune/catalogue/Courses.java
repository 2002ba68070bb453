package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The courses of the hubs, and their versions. */
@ApplicationScoped
class Courses {
    private static final int REMEMBERED_VERSIONS = 1_000;

    /** Some columns instead of the entities: a list needs few of the many texts, and their courses are not asked for again. */
    private static final String ON_DESK =
            "select c.id, v.id, v.title, v.authorVersion, d.title, c.archivedAt from Course c"
                    + " left join c.published v left join CourseDraft d on d.course = c where c.hub = :hub";

    private final Remembered<Long, Described> versions = new Remembered<>(REMEMBERED_VERSIONS);

    @PersistenceContext
    EntityManager database;

    private record Described(long hub, CourseDescription course) {}

    /** The hubs that may have courses. */
    List<Long> hubs() {
        List<Long> hubs = new ArrayList<>();
        for (Object id :
                database.createNativeQuery("select id from hub order by id").getResultList()) {
            hubs.add(((Number) id).longValue());
        }
        return hubs;
    }

    /** A version of one of the hub's courses. */
    Optional<CourseDescription> version(long hub, long version) {
        return versions.find(version, this::describe)
                .filter(each -> each.hub == hub)
                .map(Described::course);
    }

    private Optional<Described> describe(long version) {
        return Optional.ofNullable(database.find(CourseVersion.class, version))
                .map(each -> new Described(each.hub(), each.describe()));
    }

    /** A module of any version of one of the hub's courses. */
    Optional<ModuleDescription> module(long hub, long course, long module) {
        return database.createQuery(
                        "select v.id from CourseVersion v join v.modules m where v.course.hub = :hub"
                                + " and v.course.id = :course and m.id = :module",
                        Long.class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .setParameter("module", module)
                .getResultStream()
                .findFirst()
                .flatMap(version -> version(hub, version))
                .flatMap(version -> version.modules().stream()
                        .filter(each -> each.module() == module)
                        .findFirst());
    }

    List<ModuleDescription> modules(long hub, long course) {
        return database.createQuery(
                        "select v.id from CourseVersion v where v.course.hub = :hub and v.course.id = :course"
                                + " order by v.id desc",
                        Long.class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .getResultStream()
                .flatMap(version -> version(hub, version).stream())
                .flatMap(version -> version.modules().stream())
                .toList();
    }

    Optional<ModuleDescription> latestModule(long hub, long course, String identifier) {
        return database.createQuery(
                        "select m.id from CourseVersion v join v.modules m where v.course.hub = :hub"
                                + " and v.course.id = :course and m.identifier = :identifier order by m.id desc",
                        Long.class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .setParameter("identifier", identifier)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(module -> module(hub, course, module));
    }

    Map<Long, ModuleRule> attending(long event) {
        return database.createQuery("select m from CourseModule m where m.liveEvent = :event", CourseModule.class)
                .setParameter("event", event)
                .getResultStream()
                .collect(Collectors.toMap(CourseModule::id, CourseModule::rule));
    }

    /** Of those that can be begun the published versions that have an event as a part. */
    List<CourseDescription> holding(long hub, long event) {
        return database.createQuery(
                        "select c.published.id from Course c where c.hub = :hub and c.archivedAt is null and exists"
                                + " (select m.id from c.published.modules m where m.liveEvent = :event)",
                        Long.class)
                .setParameter("hub", hub)
                .setParameter("event", event)
                .getResultStream()
                .flatMap(version -> version(hub, version).stream())
                .toList();
    }

    /** The published version of each of the hub's courses that can be begun. */
    List<CourseDescription> published(long hub) {
        return database.createQuery(
                        "select c.published.id from Course c where c.hub = :hub and c.archivedAt is null", Long.class)
                .setParameter("hub", hub)
                .getResultStream()
                .flatMap(version -> version(hub, version).stream())
                .toList();
    }

    Optional<CourseDescription> published(long hub, long course) {
        return database.createQuery(
                        "select c.published.id from Course c where c.hub = :hub and c.id = :course"
                                + " and c.archivedAt is null",
                        Long.class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .getResultStream()
                .findFirst()
                .flatMap(version -> version(hub, version));
    }

    /** The published version of a course, also of one that is archived. */
    Optional<CourseDescription> latest(long hub, long course) {
        return database.createQuery(
                        "select c.published.id from Course c where c.hub = :hub and c.id = :course", Long.class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .getResultStream()
                .findFirst()
                .flatMap(version -> version(hub, version));
    }

    /** Those of all courses of the hub. */
    List<CourseDescription> latest(long hub) {
        return database.createQuery("select c.published.id from Course c where c.hub = :hub", Long.class)
                .setParameter("hub", hub)
                .getResultStream()
                .flatMap(version -> version(hub, version).stream())
                .toList();
    }

    /** All courses of the hub, also those never published, and those out of the catalogue. */
    List<CourseOnDesk> onDesk(long hub) {
        return database.createQuery(ON_DESK, Object[].class)
                .setParameter("hub", hub)
                .getResultStream()
                .map(Courses::onDesk)
                .toList();
    }

    /** One of them. */
    Optional<CourseOnDesk> onDesk(long hub, long course) {
        return database.createQuery(ON_DESK + " and c.id = :course", Object[].class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .getResultStream()
                .findFirst()
                .map(Courses::onDesk);
    }

    private static CourseOnDesk onDesk(Object[] row) {
        String drafted = (String) row[4];
        boolean hasDraft = drafted != null;
        Instant archived = (Instant) row[5];
        return row[1] == null
                ? new CourseOnDesk((Long) row[0], hasDraft ? drafted : "", 0, "", hasDraft, archived)
                : new CourseOnDesk((Long) row[0], (String) row[2], (Long) row[1], (String) row[3], hasDraft, archived);
    }

    /** A course of the hub, held until the transaction ends. */
    Optional<Course> lock(long hub, long course) {
        return database.createQuery("select c from Course c where c.hub = :hub and c.id = :course", Course.class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** How many versions a course has. */
    int versions(Course course) {
        return database.createQuery("select count(v) from CourseVersion v where v.course = :course", Long.class)
                .setParameter("course", course)
                .getSingleResult()
                .intValue();
    }

    void remove(Course course) {
        database.remove(course);
    }

    /** The checksum of the drawing of a course's published version. */
    Optional<String> drawing(long hub, long course) {
        return database.createQuery(
                        "select c.published.drawing from Course c where c.hub = :hub and c.id = :course"
                                + " and c.published.drawing is not null",
                        String.class)
                .setParameter("hub", hub)
                .setParameter("course", course)
                .getResultStream()
                .findFirst();
    }

    /** The hub's course with the author's identifier, held until the transaction ends; made when there is none. */
    Course lockOrMake(long hub, String identifier) {
        if (find(hub, identifier).isEmpty()) {
            database.createNativeQuery("insert into course (id, hub, identifier, version)"
                            + " values (nextval('course_seq'), ?1, ?2, 1) on conflict do nothing")
                    .setParameter(1, hub)
                    .setParameter(2, identifier)
                    .executeUpdate();
        }
        Course course = find(hub, identifier).orElseThrow();
        database.refresh(course, LockModeType.PESSIMISTIC_WRITE);
        return course;
    }

    private Optional<Course> find(long hub, String identifier) {
        return database.createQuery(
                        "select c from Course c where c.hub = :hub and c.identifier = :identifier", Course.class)
                .setParameter("hub", hub)
                .setParameter("identifier", identifier)
                .getResultStream()
                .findFirst();
    }

    /** The version with the author's number that plays the package. */
    Optional<CourseVersion> version(Course course, String authorVersion, PackageResource resource) {
        return database.createQuery(
                        "select v from CourseVersion v join v.modules m where v.course = :course"
                                + " and v.authorVersion = :version and m.resource = :resource order by v.id",
                        CourseVersion.class)
                .setParameter("course", course)
                .setParameter("version", authorVersion)
                .setParameter("resource", resource.id())
                .getResultStream()
                .findFirst();
    }

    /**
     * Whether there is nothing to take of the author's version with this package: it is published, or it is there and
     * coordinators say what is published.
     */
    boolean isTaken(long hub, String identifier, String authorVersion, String sha256) {
        return !database.createQuery(
                        "select c.id from CourseVersion v join v.course c join v.modules m, PackageResource r"
                                + " where c.hub = :hub and c.identifier = :identifier and v.authorVersion = :version"
                                + " and r.id = m.resource and r.sha256 = :sha256"
                                + " and (c.tended = true or c.published = v)",
                        Long.class)
                .setParameter("hub", hub)
                .setParameter("identifier", identifier)
                .setParameter("version", authorVersion)
                .setParameter("sha256", sha256)
                .getResultList()
                .isEmpty();
    }

    void add(CourseVersion version) {
        database.persist(version);
        database.flush();
    }
}
