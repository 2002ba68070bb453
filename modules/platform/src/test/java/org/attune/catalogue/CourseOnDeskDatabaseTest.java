package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.catalogue.Desk.CONNIE;
import static org.attune.catalogue.Desk.ELSEWHERE;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourseOnDeskDatabaseTest {
    private static final String LONG_TITLE = "Very ".repeat(60) + "long";

    private final PeopleBench bench = new PeopleBench();
    private final Desk desk = new Desk(bench);

    @BeforeEach
    void twoHubs() {
        desk.twoHubs();
    }

    @Test
    void a_course_of_the_folder_with_long_texts_is_listed_shown_and_taken_in_hand_as_it_is() {
        desk.folderMakes(7, "1.0.0", LONG_TITLE);
        desk.run("update course_version set summary = '" + "Word ".repeat(1_000) + "', minutes = 20000");
        assertThat(bench.inTransaction(() -> desk.publishing.courses(CONNIE)))
                .singleElement()
                .extracting(CourseOnDesk::title)
                .isEqualTo(LONG_TITLE);
        assertThat(course(7).title()).isEqualTo(LONG_TITLE);
        bench.run(() -> desk.drafts.next(CONNIE, 7));
        CourseWords words = desk.draft(7).words();
        assertThat(words.title()).isEqualTo(LONG_TITLE);
        assertThat(words.summary()).hasSize(5_000);
        assertThat(course(7).hasDraft()).isTrue();
        assertThatThrownBy(() -> bench.run(() -> desk.drafts.reword(CONNIE, 7, desk.seen(7), words)))
                .hasMessage("course.text.long");
        assertThat(desk.draft(7).words()).isEqualTo(words);
    }

    @Test
    void what_is_typed_at_the_desk_is_kept_without_what_cannot_be_seen() {
        CourseWords typed =
                new CourseWords(" A\t title ", "One\nTwo", "", 5, List.of("First", " ", "Second "), "", "CC-BY-4.0");
        assertThat(typed.checked())
                .isEqualTo(new CourseWords("A title", "One Two", "", 5, List.of("First", "Second"), "", "CC-BY-4.0"));
        assertThat(PartWords.ofPackage(3, LONG_TITLE).title()).hasSize(200).endsWith("…");
        assertThatThrownBy(() -> CourseWords.titled(" ").checked()).hasMessage("course.title.missing");
        assertThatThrownBy(() -> bench.run(() -> desk.drafts.begin(CONNIE, LONG_TITLE)))
                .hasMessage("course.text.long");
    }

    @Test
    void many_courses_are_listed_with_one_query_and_one_is_found_without_the_others() {
        for (int i = 1; i <= 6; i++) {
            course(i, "Course " + i);
        }
        assertThat(queries(() -> desk.publishing.courses(CONNIE))).isEqualTo(1);
        assertThat(queries(() -> desk.publishing.course(CONNIE, 3))).isEqualTo(1);
        assertThat(bench.inTransaction(() -> desk.publishing.courses(CONNIE))).hasSize(6);
    }

    @Test
    void a_course_is_found_by_its_own_hub() {
        course(7, "Tuning in");
        assertThat(course(7)).isEqualTo(new CourseOnDesk(7, "Tuning in", 1000, "1.0.0", true, null));
        assertThatThrownBy(() -> bench.run(() -> desk.publishing.course(ELSEWHERE, 7)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.run(() -> desk.publishing.course(CONNIE, 8)))
                .isInstanceOf(NotFound.class);
        long drafted = bench.inTransaction(() -> desk.drafts.begin(CONNIE, "In hand"));
        assertThat(course(drafted)).isEqualTo(new CourseOnDesk(drafted, "In hand", 0, "", true, null));
    }

    @Test
    void who_publishes_is_told_when_the_folder_published_since_they_looked() {
        course(7, "Tuning in");
        long told = desk.told(7);
        assertThat(desk.draft(7).overtaken()).isFalse();
        desk.folderPublishes(7, "1.1.0", "Tuning in");
        assertThat(desk.draft(7).overtaken()).isTrue();
        assertThatThrownBy(() -> bench.run(() -> desk.publishing.publish(CONNIE, 7, desk.seen(7), told)))
                .hasMessage("draft.overtaken");
        bench.run(() -> desk.publishing.publish(CONNIE, 7, desk.seen(7), desk.told(7)));
        assertThat(course(7).hasDraft()).isFalse();
    }

    /** One that is published, and has a draft. */
    private void course(long id, String title) {
        desk.folderMakes(id, "1.0.0", title);
        bench.run(() -> desk.drafts.next(CONNIE, id));
    }

    private CourseOnDesk course(long id) {
        return bench.inTransaction(() -> desk.publishing.course(CONNIE, id));
    }

    /** How often the database is asked. */
    private int queries(Runnable work) {
        AtomicInteger asked = new AtomicInteger();
        SessionEventAdapter counting = new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                asked.incrementAndGet();
            }
        };
        ServerSession session = bench.inTransaction(
                () -> bench.entities.getEntityManagerFactory().unwrap(ServerSession.class));
        session.getEventManager().addListener(counting);
        try {
            bench.run(work);
        } finally {
            session.getEventManager().removeListener(counting);
        }
        return asked.get();
    }
}
