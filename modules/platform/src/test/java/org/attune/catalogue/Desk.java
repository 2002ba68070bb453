package org.attune.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.account.Door;
import org.attune.audit.AuditBench;
import org.attune.audit.AuditService;
import org.attune.document.DocumentBench;
import org.attune.event.EventDescription;
import org.attune.event.EventService;
import org.attune.recording.RecordingDescription;
import org.attune.recording.RecordingService;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/** The desk over a {@link PeopleBench}, wired as the container wires it. */
final class Desk {
    static final Reader CONNIE = new Reader(1, 1, Set.of(Role.COORDINATOR));
    static final Reader ELSEWHERE = new Reader(2, 2, Set.of(Role.COORDINATOR));

    private static final String THEN = "timestamp with time zone '2026-11-24 12:00:00+00:00'";

    private final PeopleBench bench;
    final Courses courses = new Courses();
    final Drafts store = new Drafts();
    final DraftService drafts = new DraftService();
    final PublishService publishing = new PublishService();
    final AuditService audit;

    /** What the first hub has, by number. */
    final Map<Long, EventDescription> events = new HashMap<>();

    final Map<Long, RecordingDescription> recordings = new HashMap<>();

    Desk(PeopleBench bench) {
        this.bench = bench;
        courses.database = bench.entities;
        store.database = bench.entities;
        PackageOffers packages = new PackageOffers();
        packages.database = bench.entities;
        packages.brought = new HubPackages();
        packages.brought.database = bench.entities;
        audit = AuditBench.on(bench, new Door(bench).accounts);
        drafts.courses = courses;
        drafts.drafts = store;
        PartsOnOffer offers = new PartsOnOffer();
        offers.packages = packages;
        offers.documents = DocumentBench.on(bench);
        offers.events = new EventService() {
            @Override
            public Optional<EventDescription> inHub(long hub, long event) {
                return Optional.ofNullable(events.get(event)).filter(each -> hub == 1);
            }

            @Override
            public Optional<EventDescription> hold(long hub, long event) {
                return inHub(hub, event);
            }
        };
        offers.recordings = new RecordingService() {
            @Override
            public Optional<RecordingDescription> inHub(long hub, long recording) {
                return Optional.ofNullable(recordings.get(recording)).filter(each -> hub == 1);
            }

            @Override
            public Optional<RecordingDescription> hold(long hub, long recording) {
                return inHub(hub, recording);
            }
        };
        drafts.packages = packages;
        drafts.offers = offers;
        drafts.audit = audit;
        drafts.clock = bench.clock;
        publishing.courses = courses;
        publishing.drafts = store;
        publishing.offers = offers;
        publishing.audit = audit;
        publishing.clock = bench.clock;
    }

    /** The version that is published: what a page tells its reader. */
    long told(long course) {
        return bench.inTransaction(() -> publishing.course(CONNIE, course).version());
    }

    /** Each with a coordinator. */
    void twoHubs() {
        for (int i = 1; i <= 2; i++) {
            run("insert into hub (id, name, demo, version) values (" + i + ", 'A hub', false, 1)");
            run("insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name,"
                    + " made_at, version) values (" + i + ", " + i + ", 'c" + i + "', 'c" + i
                    + "', 'none', 'Connie', 'Example', " + THEN + ", 1)");
        }
    }

    /** A course of the first hub as the folder of courses publishes it. */
    void folderMakes(long course, String version, String title) {
        run("insert into course (id, hub, identifier, version) values (" + course + ", 1, 'course-" + course + "', 1)");
        folderPublishes(course, version, title);
    }

    /** The folder of courses publishes another version of it. */
    void folderPublishes(long course, String version, String title) {
        bench.run(() -> {
            Object id = bench.entities
                    .createNativeQuery("select 1000 + count(*) from course_version")
                    .getSingleResult();
            run("insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by,"
                    + " licence, finish, published_at) values (" + id + ", " + course + ", '" + version + "', '" + title
                    + "', 'A summary.', '', 0, '', '', 'ALL_LESSONS', " + THEN + ")");
            run("insert into course_module (id, course_version, position, identifier, kind, title, text) values (" + id
                    + ", " + id + ", 0, 'package-0', 'LINK', 'A guide', 'https://guide.example/')");
            run("insert into course_lesson (course_module, position, activity, title, summary, minutes, asset) values ("
                    + id + ", 0, 'package-0', 'A guide', '', 5, false)");
            run("update course set published = " + id + " where id = " + course);
        });
    }

    void run(String sql) {
        bench.run(() -> bench.entities.createNativeQuery(sql).executeUpdate());
    }

    DraftDescription draft(long course) {
        return bench.inTransaction(() -> drafts.find(CONNIE, course)).orElseThrow();
    }

    long seen(long course) {
        return draft(course).version();
    }
}
