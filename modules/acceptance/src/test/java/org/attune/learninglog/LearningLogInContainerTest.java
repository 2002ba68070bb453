package org.attune.learninglog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.catalogue.CourseFolder.unique;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.attune.account.LearnerKeys;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseFolder;
import org.attune.catalogue.HubRows;
import org.attune.catalogue.ImportedCourses;
import org.attune.learning.Launched;
import org.attune.learning.LearningService;
import org.attune.learning.WrittenService;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.tracking.BeginAnswer;
import org.attune.tracking.BeginRequest;
import org.attune.tracking.LaunchService;
import org.attune.tracking.OpenAnswer;
import org.attune.tracking.TrackService;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class LearningLogInContainerTest {
    private static final String NONCE = "0123456789abcdefghijkl";

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    @Inject
    LogService log;

    @Inject
    WrittenService written;

    @Inject
    LearningService learning;

    @Inject
    LaunchService launches;

    @Inject
    TrackService tracks;

    @Inject
    CatalogueService catalogue;

    @Inject
    ImportedCourses imported;

    @Inject
    LearnerKeys keys;

    private Reader writer;
    private long course;
    private long module;

    @BeforeEach
    void someoneOnACourse() throws SQLException {
        writer = HubRows.inNewHub(database, Role.EDUCATOR);
        imported.take(
                writer.hub(),
                new CourseFolder().course(unique("log"), "1.0.0", "a", "b").write());
        course = catalogue.courses(writer, "").get(0).course();
        learning.enrol(writer, course);
        module = learning.plan(writer, course).lessons().get(0).module();
    }

    private long write(Reader who, About about, String words) {
        Keeping keeping = log.write(who, UUID.randomUUID().toString(), about, words, true);
        return ((Keeping.Kept) keeping).note();
    }

    private List<String> texts(Reader who, String search) {
        return log.filtered(who, new LogFilter(0, search)).stream()
                .map(LogEntry::words)
                .toList();
    }

    @Test
    void notes_of_all_kinds_are_in_it_and_found_by_words() {
        write(writer, About.NOTHING, "Of my own: café.");
        write(writer, new About(course, module, "a"), "Of the first lesson.");
        write(writer, new About(course, 0, ""), "Of the course.");
        noteInLesson("In the lesson.");
        assertThat(log.all(writer)).hasSize(4);
        assertThat(texts(writer, "CAFE")).containsExactly("Of my own: café.");
        assertThat(texts(writer, "lesson in")).containsExactly("In the lesson.");
        assertThat(log.filtered(writer, new LogFilter(LogFilter.OF_MY_OWN, "")))
                .extracting(LogEntry::words)
                .containsExactly("Of my own: café.");
        assertThat(log.filtered(writer, new LogFilter(course, ""))).hasSize(3);
        LogView view = log.view(writer, LogFilter.ALL, 7);
        assertThat(view.page()).isEqualTo(1);
        assertThat(view.courses()).extracting(LogView.OfCourse::course).containsExactly(course);
        assertThat(log.all(writer))
                .filteredOn(each -> each.words().equals("Of the first lesson."))
                .singleElement()
                .satisfies(each -> assertThat(each.lesson()).isNotEmpty());
    }

    @Test
    void a_note_from_a_lesson_is_deleted_for_good() {
        noteInLesson("In the lesson.");
        LogEntry note = log.all(writer).get(0);
        assertThat(note.isFromLesson()).isTrue();
        Reader other = sameHub();
        learning.enrol(other, course);
        assertThatThrownBy(() -> written.note(other, course, note.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> written.erase(other, note.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> written.erase(writer, "1-x")).isInstanceOf(NotFound.class);
        assertThat(written.note(writer, course, note.id()).notes()).hasSize(1);
        written.erase(writer, note.id());
        assertThat(log.all(writer)).isEmpty();
        assertThatThrownBy(() -> written.note(writer, course, note.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_note_from_a_lesson_leads_back_to_it_and_what_seems_to_be_a_name_in_it_is_said() {
        noteInLesson("Today Bram reached for the cup.");
        write(writer, About.NOTHING, "Today Bram slept.");
        LogView view = log.view(writer, LogFilter.ALL, 1);
        LogEntry note = view.entries().stream()
                .filter(LogEntry::isFromLesson)
                .findFirst()
                .orElseThrow();
        assertThat(view.named()).isEqualTo(Map.of(note.id(), List.of("Bram")));
        assertThat(note.past()).isFalse();
        assertThat(List.of(note.module(), note.activity())).isEqualTo(List.of(module, "a"));
    }

    @Test
    void a_note_is_kept_to_the_letter_up_to_its_length() {
        String longest = "\n🙂".repeat(LogService.LONGEST / 2);
        long note = write(writer, About.NOTHING, longest);
        assertThat(log.toChange(writer, note).words()).isEqualTo(longest);
        assertThatThrownBy(() -> write(writer, About.NOTHING, longest + "x")).hasMessage("log.long");
        assertThatThrownBy(() -> write(writer, About.NOTHING, " \n\u0000")).hasMessage("log.missing");
        assertThat(texts(writer, "")).containsExactly(longest);
    }

    @Test
    void of_two_tabs_the_second_is_told() {
        long note = write(writer, About.NOTHING, "first");
        log.change(writer, note, 1, new About(course, module, "a"), "second", true);
        assertThatThrownBy(() -> log.change(writer, note, 1, About.NOTHING, "of the other tab", true))
                .hasMessage("log.changed");
        OwnNote now = log.toChange(writer, note);
        assertThat(now.words()).isEqualTo("second");
        log.change(writer, note, now.version(), now.about(), "together", true);
        assertThat(texts(writer, "")).containsExactly("together");
    }

    @Test
    void a_form_sent_twice_is_kept_once_and_nothing_typed_since_is_lost() {
        String form = UUID.randomUUID().toString();
        Keeping first = log.write(writer, form, About.NOTHING, "a note", true);
        assertThat(log.write(writer, form, About.NOTHING, "a note", true)).isEqualTo(first);
        assertThat(log.write(writer, form, About.NOTHING, "a longer note", true))
                .isNotEqualTo(first);
        log.write(writer, "no name \u0000 of a form", About.NOTHING, "a third", true);
        assertThat(texts(writer, "")).containsExactlyInAnyOrder("a note", "a longer note", "a third");
    }

    @Test
    void what_looks_like_a_name_is_asked_about_and_kept_when_the_writer_says_so() {
        String form = UUID.randomUUID().toString();
        String words = "Then Ada slept; I, Edith, had done Course " + "1.";
        assertThat(log.write(writer, form, About.NOTHING, words, false)).isEqualTo(new Keeping.Named(List.of("Ada")));
        assertThat(log.all(writer)).isEmpty();
        assertThat(log.write(writer, form, About.NOTHING, words, true)).isInstanceOf(Keeping.Kept.class);
        assertThat(texts(writer, "")).containsExactly(words);
    }

    @Test
    void another_persons_note_is_not_there_for_colleagues_and_coordinators() throws SQLException {
        long note = write(writer, About.NOTHING, "mine");
        for (Reader other : List.of(
                sameHub(),
                HubRows.inHub(database, writer.hub(), Role.COORDINATOR),
                HubRows.inHub(database, writer.hub(), Role.ADMINISTRATOR),
                HubRows.inNewHub(database, Role.EDUCATOR),
                writer.forLearningOnly())) {
            assertThatThrownBy(() -> log.note(other, note)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> log.toChange(other, note)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> log.change(other, note, 1, About.NOTHING, "theirs", true))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> log.delete(other, note)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> log.all(writer.forLearningOnly())).isInstanceOf(NotFound.class);
        assertThat(texts(writer, "")).containsExactly("mine");
    }

    @Test
    void a_note_is_about_a_course_that_its_writer_is_on() {
        Reader other = sameHub();
        assertThatThrownBy(() -> write(other, new About(course, 0, ""), "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(writer, new About(course, module, "none"), "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(writer, new About(course + 1_000_000, 0, ""), "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void without_the_key_the_log_is_empty_and_erasing_takes_one_persons_notes_alone() throws SQLException {
        Reader other = sameHub();
        write(other, About.NOTHING, "theirs");
        write(writer, About.NOTHING, "mine");
        noteInLesson("In the lesson.");
        try (Connection connection = database.getConnection()) {
            keys.destroy(connection, writer.account());
        }
        assertThat(log.all(writer)).isEmpty();
        assertThat(log.view(writer, LogFilter.ALL, 1).whole()).isZero();
        log.erase(writer.account());
        assertThat(HubRows.count(database, "log_note where account = ?", writer.account()))
                .isZero();
        assertThat(texts(other, "")).containsExactly("theirs");
    }

    private Reader sameHub() {
        try {
            return HubRows.inHub(database, writer.hub(), Role.EDUCATOR);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void noteInLesson(String words) {
        Launched launched = learning.launch(writer, course, module, "a", false);
        String bearer = ((OpenAnswer.Opened) launches.open(launched.label(), launched.code(), NONCE)).bearer();
        BeginAnswer.Begun begun = (BeginAnswer.Begun) launches.begin(launched.label(), bearer, BeginRequest.PLAIN);
        tracks.track(launched.label(), bearer, """
                {"v": 1, "epoch": %d, "seq": 1, "activity": "a", "attempt": 1, "kind": "commit", "records":
                [{"collection": "cmi.comments_from_learner", "key": "%d.0", "fields": {"comment": "%s"}}]}""".formatted(begun.epoch(), begun.epoch(), words)
                .getBytes(StandardCharsets.UTF_8));
    }
}
