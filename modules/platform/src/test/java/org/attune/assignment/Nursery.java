package org.attune.assignment;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.attune.account.Door;
import org.attune.account.NewPerson;
import org.attune.audit.AuditBench;
import org.attune.audit.AuditService;
import org.attune.audit.Noted;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.CourseSummary;
import org.attune.catalogue.FinishRule;
import org.attune.renewal.RenewalService;
import org.attune.setting.Ground;
import org.attune.setting.NewRoom;
import org.attune.setting.NewStaffMember;
import org.attune.setting.Responsibility;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.Wiring;
import org.attune.tracking.AttemptService;
import org.jspecify.annotations.Nullable;

/** A nursery with a manager, a baby room of three, a toddler room of one, and two courses; assignments over them. */
final class Nursery {
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 9, 1);

    final PeopleBench bench = new PeopleBench();
    final Ground ground = new Ground(bench);
    final AssignService assigning = new AssignService();
    final AssignmentService assignments = new AssignmentService();
    final AssignmentChangeService changing = new AssignmentChangeService();
    final MyAssignmentService mine = new MyAssignmentService();
    final CatchingService catching = new CatchingService();
    final OfferService offers = new OfferService();
    final long hub;
    final long setting;
    final long elsewhere;
    final long babies;
    final long course = 5;
    final long leading = 6;
    final Reader cora;
    final Reader mabel;
    final Reader lena;
    final Reader edith;
    final Reader bo;
    final Reader tilly;
    private final Door door = new Door(bench);
    private final AuditService audit = AuditBench.on(bench, door.accounts);
    private final AtomicLong enrolments = new AtomicLong();
    private final long area;

    Nursery() {
        wire();
        hub = ground.hub("A hub");
        area = bench.inTransaction(() -> ground.places.addLocalAuthority(hub, "Larkshire"));
        setting = setting("Bramble Nursery");
        elsewhere = setting("Another nursery");
        babies = number("select id from room where name = 'Baby room' and setting = " + setting);
        course(course, "tuning-into-babies");
        course(leading, "inspiring-provision");
        cora = person("Cora", Role.COORDINATOR);
        mabel = person("Mabel", Role.MANAGER);
        lena = person("Lena", Role.ROOM_LEADER);
        edith = person("Edith", Role.EDUCATOR);
        bo = person("Bo", Role.EDUCATOR);
        tilly = person("Tilly", Role.EDUCATOR);
        manages(mabel, setting);
        works(lena, setting, "Baby room", Responsibility.ROOM_LEADER);
        worksInTheBabyRoom(edith);
        worksInTheBabyRoom(bo);
        worksWithToddlers(tilly);
    }

    private void wire() {
        Assignments store = new Assignments();
        store.entities = bench.entities;
        AssignedPeople people = new AssignedPeople();
        people.entities = bench.entities;
        people.clock = bench.clock;
        Giving giving = new Giving();
        giving.assignments = store;
        giving.people = people;
        giving.renewals = new Wiring()
                .with(EntityManager.class, bench.entities)
                .with(Clock.class, bench.clock)
                .with(CatalogueService.class, catalogue())
                .with(AttemptService.class, new AttemptService())
                .get(RenewalService.class);
        giving.clock = bench.clock;
        Reaches reaches = new Reaches();
        reaches.workplaces = ground.workplaces;
        reaches.assignments = store;
        CatalogueService catalogue = catalogue();
        assigning.assignments = store;
        assigning.people = people;
        assigning.giving = giving;
        assigning.reaches = reaches;
        assigning.workplaces = ground.workplaces;
        assigning.catalogue = catalogue;
        assigning.audit = audit;
        assigning.clock = bench.clock;
        assignments.assignments = store;
        assignments.people = people;
        assignments.giving = giving;
        assignments.reaches = reaches;
        changing.assignments = store;
        changing.people = people;
        changing.giving = giving;
        changing.reaches = reaches;
        changing.workplaces = ground.workplaces;
        changing.audit = audit;
        changing.clock = bench.clock;
        mine.assignments = store;
        mine.people = people;
        mine.clock = bench.clock;
        catching.assignments = store;
        catching.giving = giving;
        catching.workplaces = ground.workplaces;
        offers.offers = new Offers();
        offers.offers.entities = bench.entities;
        offers.catalogue = catalogue;
        ground.withPeople(door.accounts, audit);
    }

    private CatalogueService catalogue() {
        return new CatalogueService() {
            @Override
            public List<CourseSummary> courses(Reader reader, String search) {
                return List.of();
            }

            @Override
            public Optional<CourseDescription> find(Reader reader, long id) {
                return id == course || id == leading ? Optional.of(described(id)) : Optional.empty();
            }

            @Override
            public CourseDescription course(Reader reader, long id) {
                return find(reader, id).orElseThrow();
            }
        };
    }

    private static CourseDescription described(long id) {
        return new CourseDescription(
                id,
                id + 100,
                "1",
                "Course " + id,
                "",
                "",
                0,
                List.of(),
                "",
                "",
                false,
                FinishRule.ALL_LESSONS,
                0,
                List.of(),
                List.of());
    }

    Clock clock() {
        return bench.clock;
    }

    private long setting(String name) {
        return bench.inTransaction(() -> ground.places.addSetting(
                hub, area, name, List.of(new NewRoom("Baby room", 0, 18), new NewRoom("Toddler room", 18, 36))));
    }

    private void course(long id, String identifier) {
        run("insert into course (id, hub, identifier, version) values (" + id + ", " + hub + ", '" + identifier
                + "', 1)");
        run("insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by,"
                + " licence, finish, published_at) values (" + (id + 100) + ", " + id + ", '1', 'Course " + id
                + "', '', '', 0, '', '', 'ALL_LESSONS', timestamp with time zone '2026-11-24 12:00:00+00:00')");
        run("update course set published = " + (id + 100) + " where id = " + id);
    }

    Reader person(String given, Role role) {
        NewPerson someone = new NewPerson(
                given.toLowerCase(Locale.ROOT) + "@test.example", given, "Example", EnumSet.of(Role.EDUCATOR, role));
        long account = bench.inTransaction(() -> door.accounts.open(hub, someone, Door.PASSWORD));
        return new Reader(account, hub, EnumSet.of(Role.EDUCATOR, role));
    }

    Reader ofAnotherHub() {
        long another = ground.hub("Another hub");
        return new Reader(mabel.account(), another, Set.of(Role.COORDINATOR));
    }

    void manages(Reader who, long where) {
        works(who, where, null, Responsibility.MANAGER);
    }

    void worksInTheBabyRoom(Reader who) {
        works(who, setting, "Baby room", Responsibility.KEY_PERSON);
    }

    void worksWithToddlers(Reader who) {
        works(who, setting, "Toddler room", Responsibility.KEY_PERSON);
    }

    private void works(Reader who, long where, @Nullable String room, Responsibility responsibility) {
        bench.run(() -> ground.places.addStaff(
                hub, where, List.of(new NewStaffMember(who.account(), room, responsibility, LONG_AGO))));
    }

    void leaves(Reader who) {
        run("update staff_member set to_day = date '2026-11-23' where account = " + who.account());
    }

    void closesTheBabyRoom() {
        run("update room set closed_on = date '2026-11-24' where id = " + babies);
    }

    void leadersAssign() {
        run("update setting set room_leaders_assign = true where id = " + setting);
    }

    void bars(Reader who) {
        bench.run(() -> door.accounts.bar(hub, who.account()));
    }

    void archives(long which) {
        run("update course set archived_at = timestamp with time zone '2026-11-24 12:00:00+00:00' where id = " + which);
    }

    void begins(Reader who, long which) {
        run("insert into enrolment (id, hub, account, course, course_version, finish, at, version) values ("
                + enrolments.incrementAndGet() + ", " + hub + ", " + who.account() + ", " + which + ", "
                + (which + 100) + ", 'ALL_LESSONS', timestamp with time zone '2026-11-24 12:00:00+00:00', 1)");
    }

    void finishes(Reader who, Instant at) {
        begins(who, course);
        set("finished_at", who, at);
        set("begun_at", who, at);
    }

    /** Once more: after they did it before. */
    void finishesAgain(Reader who) {
        set("finished_at", who, clock().instant());
    }

    /** The course is to be renewed after so many months. */
    void isRenewedAfter(int months) {
        run("insert into renewable (id, hub, course, name, version) values (1, " + hub + ", " + course + ", '', 1)");
        run("insert into renewal_interval (renewable, from_day, months, source) values (1, date '2020-01-01', " + months
                + ", '')");
    }

    void doesAgain(Reader who) {
        set("again_since", who, clock().instant());
    }

    private void set(String column, Reader who, Instant at) {
        bench.run(() -> bench.entities
                .createNativeQuery("update enrolment set " + column + " = ?1 where account = ?2")
                .setParameter(1, Timestamp.from(at))
                .setParameter(2, who.account())
                .executeUpdate());
    }

    void worksWithBabiesBySelf(Reader who) {
        run("insert into profile (account, version) values (" + who.account() + ", 1)");
        run("insert into profile_age_group (account, age_group) values (" + who.account() + ", 'ONE')");
    }

    List<String> noted() {
        return bench.inTransaction(() -> audit.on(cora, "setting/" + setting)).stream()
                .map(Noted::action)
                .toList();
    }

    private void run(String sql) {
        bench.run(() -> bench.entities.createNativeQuery(sql).executeUpdate());
    }

    private long number(String sql) {
        return bench.inTransaction(
                () -> ((Number) bench.entities.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
