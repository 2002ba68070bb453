package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.attune.catalogue.Desk.CONNIE;
import static org.attune.catalogue.Desk.ELSEWHERE;

import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.attune.audit.Noted;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftDatabaseTest {
    private final PeopleBench bench = new PeopleBench();
    private final Desk desk = new Desk(bench);

    @BeforeEach
    void twoHubs() {
        desk.twoHubs();
    }

    @Test
    void a_new_course_is_a_draft_that_nobody_sees_until_it_is_published() {
        long course = begin();
        assertThat(bench.inTransaction(() -> desk.courses.published(1))).isEmpty();
        assertThat(draft(course).obstacles()).containsExactly("draft.no-summary", "draft.no-parts");
        assertThatThrownBy(() -> bench.run(() -> desk.publishing.publish(CONNIE, course, seen(course), 0)))
                .hasMessage("draft.no-summary");
        ready(course);
        publish(course);
        CourseDescription published = published(course);
        assertThat(published.title()).isEqualTo("Rocking and waiting");
        assertThat(published.authorVersion()).isEqualTo("1");
        assertThat(published.minutes()).isEqualTo(12);
        assertThat(published.modules())
                .extracting(ModuleDescription::kind, ModuleDescription::title, ModuleDescription::text)
                .containsExactly(
                        tuple(ModuleKind.LINK, "A guide", "https://guide.example/babies"),
                        tuple(ModuleKind.REFLECTION, "Think back", "What did you notice?"));
        assertThat(published.modules()).allSatisfy(each -> assertThat(each.lessons())
                .singleElement()
                .satisfies(lesson -> assertThat(lesson.activity()).isEqualTo(each.identifier())));
        assertThat(bench.inTransaction(() -> desk.drafts.find(CONNIE, course))).isEmpty();
    }

    @Test
    void a_new_course_may_begin_with_a_part() {
        long course = bench.inTransaction(
                () -> desk.drafts.begin(CONNIE, "Of a guide", link("A guide", "https://guide.example/")));
        assertThat(titles(course)).containsExactly("A guide");
        assertThat(draft(course).words().title()).isEqualTo("Of a guide");
        assertThatThrownBy(() -> bench.run(
                        () -> desk.drafts.begin(CONNIE, "Of what is not ours", PartWords.ofPackage(9999, "Theirs"))))
                .hasMessage("part.package.missing");
    }

    @Test
    void a_document_is_a_part_that_goes_from_version_to_version() {
        document(77, 1);
        document(78, 2);
        document(79, 1);
        long course = begin();
        ready(course);
        assertThatThrownBy(() -> bench.run(() -> desk.drafts.add(CONNIE, course, seen(course), document(78))))
                .hasMessage("part.document.missing");
        long part = bench.inTransaction(() -> desk.drafts.add(CONNIE, course, seen(course), document(77)));
        publish(course);
        ModuleDescription first = published(course).modules().get(2);
        assertThat(first.kind()).isEqualTo(ModuleKind.DOCUMENT);
        assertThat(first.document()).isEqualTo(77);
        assertThat(first.resource()).isZero();
        assertThat(first.lessons()).hasSize(1);

        bench.run(() -> desk.drafts.next(CONNIE, course));
        long drafted = draft(course).parts().get(2).id();
        assertThat(drafted).isNotEqualTo(part);
        assertThat(draft(course).parts().get(2).resource()).isEqualTo(77);
        bench.run(() -> desk.drafts.reword(CONNIE, course, seen(course), drafted, document(79)));
        publish(course);
        assertThat(published(course).modules().get(2).document()).isEqualTo(79);
        assertThat(published(course).modules().get(2).identifier()).isEqualTo(first.identifier());
    }

    private static PartWords document(long id) {
        return new PartWords(ModuleKind.DOCUMENT, "A poster", "", 3, id, "");
    }

    private void document(long id, long hub) {
        bench.run(() -> bench.entities
                .createNativeQuery(
                        "insert into hub_document (id, hub, label, sha256, file_name, type, size, uploaded_by,"
                                + " uploaded_at) values (" + id + ", " + hub + ", 'label" + id + "', 'sum', 'a" + id
                                + ".pdf', 'PDF', 9, " + hub + ", timestamp with time zone '2026-11-24 12:00:00+00:00')")
                .executeUpdate());
    }

    @Test
    void parts_are_put_in_order_renamed_and_removed() {
        long course = begin();
        ready(course);
        long guide = draft(course).parts().get(0).id();
        bench.run(() -> desk.drafts.move(CONNIE, course, seen(course), guide, 5));
        assertThat(titles(course)).containsExactly("Think back", "A guide");
        bench.run(() -> desk.drafts.reword(
                CONNIE, course, seen(course), guide, link("Another guide", "http://guide.example/")));
        bench.run(() -> desk.drafts.move(CONNIE, course, seen(course), guide, -1));
        assertThat(titles(course)).containsExactly("Another guide", "Think back");
        bench.run(() -> desk.drafts.remove(CONNIE, course, seen(course), guide));
        assertThat(titles(course)).containsExactly("Think back");
        assertThat(draft(course).parts().get(0).number()).isEqualTo(1);
    }

    @Test
    void a_change_of_what_was_changed_since_is_refused() {
        long course = begin();
        long seen = seen(course);
        bench.run(() -> desk.drafts.add(CONNIE, course, seen, link("A guide", "https://guide.example/")));
        assertThatThrownBy(() ->
                        bench.run(() -> desk.drafts.reword(CONNIE, course, seen, CourseWords.titled("Another title"))))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("draft.changed");
        assertThat(draft(course).words().title()).isEqualTo("Rocking and waiting");
    }

    @Test
    void a_course_has_one_draft_and_the_next_version_begins_as_the_published_one_is() {
        long course = begin();
        ready(course);
        publish(course);
        CourseDescription first = published(course);
        bench.run(() -> desk.drafts.next(CONNIE, course));
        bench.run(() -> desk.drafts.next(CONNIE, course));
        DraftDescription next = draft(course);
        assertThat(next.published()).isEqualTo("1");
        assertThat(next.words().summary()).isEqualTo("Two sentences.");
        bench.run(() -> desk.drafts.add(CONNIE, course, seen(course), link("More", "https://more.example/")));
        publish(course);
        assertThat(published(course).authorVersion()).isEqualTo("2");
        assertThat(published(course).modules())
                .extracting(ModuleDescription::identifier)
                .startsWith(
                        first.modules().get(0).identifier(),
                        first.modules().get(1).identifier());
        assertThat(bench.inTransaction(() -> desk.courses.version(1, first.version())))
                .contains(first);
    }

    @Test
    void what_finishing_means_is_said_of_parts_that_are_there() {
        long course = begin();
        ready(course);
        long think = draft(course).parts().get(1).id();
        assertThatThrownBy(() -> finish(course, new FinishChoice(FinishRule.MARKED_MODULES, 0, Set.of())))
                .hasMessage("finish.nothing-marked");
        assertThatThrownBy(() -> finish(course, new FinishChoice(FinishRule.SCORE, 80, Set.of(think))))
                .hasMessage("finish.score-part");
        finish(course, new FinishChoice(FinishRule.MARKED_MODULES, 0, Set.of(think)));
        assertThat(draft(course).needed())
                .extracting(DraftDescription.Part::title)
                .containsExactly("Think back");
        bench.run(() -> desk.drafts.remove(CONNIE, course, seen(course), think));
        assertThat(draft(course).obstacles()).containsExactly("draft.finish-gone");
    }

    @Test
    void a_link_leads_to_the_web_and_nowhere_else() {
        for (String wrong : List.of(
                "javascript:alert(1)",
                "file:///etc/passwd",
                "//x.example",
                "x",
                "https://a:b@x.example",
                "https://a b")) {
            assertThatThrownBy(() -> link("A link", wrong)).as(wrong).hasMessage("part.address.wrong");
        }
        assertThat(link("A link", " https://x.example/a?b=c#d ").text()).isEqualTo("https://x.example/a?b=c#d");
    }

    @Test
    void an_archived_course_is_out_of_the_catalogue_until_it_is_taken_back_and_both_are_noted() {
        long course = begin();
        ready(course);
        publish(course);
        bench.run(() -> desk.publishing.archive(CONNIE, course));
        bench.run(() -> desk.publishing.archive(CONNIE, course));
        assertThat(bench.inTransaction(() -> desk.courses.published(1))).isEmpty();
        assertThat(bench.inTransaction(() -> desk.courses.published(1, course))).isEmpty();
        bench.run(() -> desk.publishing.takeBack(CONNIE, course));
        assertThat(bench.inTransaction(() -> desk.courses.published(1))).hasSize(1);
        assertThat(bench.inTransaction(() -> desk.audit.on(CONNIE, "course/" + course)))
                .extracting(Noted::action)
                .containsExactlyInAnyOrder("course-taken-back", "course-archived", "course-published");
    }

    @Test
    void a_course_that_was_never_published_goes_with_its_draft() {
        long course = begin();
        ready(course);
        bench.run(() -> desk.drafts.discard(CONNIE, course, seen(course)));
        assertThat(bench.inTransaction(() -> desk.publishing.courses(CONNIE))).isEmpty();
    }

    @Test
    void throwing_a_draft_away_is_noted() {
        long course = begin();
        ready(course);
        publish(course);
        bench.run(() -> desk.drafts.next(CONNIE, course));
        bench.run(() -> desk.drafts.discard(CONNIE, course, seen(course)));
        assertThat(noted(course)).contains(tuple("draft-discarded", "“Rocking and waiting”."));

        long never = begin();
        bench.run(() -> desk.drafts.discard(CONNIE, never, seen(never)));
        assertThat(noted(never))
                .containsExactly(tuple("draft-discarded", "“Rocking and waiting”, which was never published."));
    }

    private List<Tuple> noted(long course) {
        return bench.inTransaction(() -> desk.audit.on(CONNIE, "course/" + course)).stream()
                .map(each -> tuple(each.action(), each.details()))
                .toList();
    }

    @Test
    void another_hubs_courses_are_not_on_the_desk() {
        long course = begin();
        ready(course);
        assertThat(bench.inTransaction(() -> desk.drafts.find(ELSEWHERE, course)))
                .isEmpty();
        assertThat(bench.inTransaction(() -> desk.publishing.courses(ELSEWHERE)))
                .isEmpty();
        assertThatThrownBy(() -> bench.run(() -> desk.publishing.publish(ELSEWHERE, course, seen(course), 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.run(() -> desk.publishing.archive(ELSEWHERE, course)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.run(
                        () -> desk.drafts.reword(ELSEWHERE, course, seen(course), CourseWords.titled("Mine"))))
                .isInstanceOf(NotFound.class);
    }

    private long begin() {
        return bench.inTransaction(() -> desk.drafts.begin(CONNIE, " Rocking  and waiting "));
    }

    /** Gives it what it takes to be published. */
    private void ready(long course) {
        bench.run(() -> desk.drafts.reword(
                CONNIE,
                course,
                seen(course),
                new CourseWords(
                        "Rocking and waiting", "Two sentences.", "Educators", 0, List.of("One", " ", "Two"), "", "")));
        bench.run(() -> desk.drafts.add(CONNIE, course, seen(course), link("A guide", "https://guide.example/babies")));
        bench.run(() -> desk.drafts.add(
                CONNIE,
                course,
                seen(course),
                new PartWords(ModuleKind.REFLECTION, "Think back", "", 5, 0, "What did you notice?")));
    }

    private static PartWords link(String title, String address) {
        return new PartWords(ModuleKind.LINK, title, "", 7, 0, address);
    }

    private void finish(long course, FinishChoice choice) {
        bench.run(() -> desk.drafts.finishBy(CONNIE, course, seen(course), choice));
    }

    private void publish(long course) {
        bench.run(() -> desk.publishing.publish(CONNIE, course, seen(course), desk.told(course)));
    }

    private DraftDescription draft(long course) {
        return desk.draft(course);
    }

    private long seen(long course) {
        return draft(course).version();
    }

    private List<String> titles(long course) {
        return draft(course).parts().stream().map(DraftDescription.Part::title).toList();
    }

    private CourseDescription published(long course) {
        return bench.inTransaction(() -> desk.courses.published(1, course)).orElseThrow();
    }
}
