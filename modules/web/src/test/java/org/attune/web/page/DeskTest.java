package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.account.Person;
import org.attune.account.SignInAnswer;
import org.attune.catalogue.CourseOnDesk;
import org.attune.catalogue.CourseWords;
import org.attune.catalogue.DraftDescription;
import org.attune.catalogue.DraftService;
import org.attune.catalogue.FinishChoice;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.PartWords;
import org.attune.catalogue.PublishService;
import org.attune.learning.CourseReach;
import org.attune.learning.LearningService;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk's pages when the draft went while they were open. */
class DeskTest {
    private static final CourseOnDesk FIRST = new CourseOnDesk(7, "Tuning in", 1, "1.0.0", true, null);
    private static final CourseOnDesk SECOND = new CourseOnDesk(7, "Tuning in", 2, "2", false, null);

    private final Faces faces = new Faces();
    private final Courses courses = new Courses();
    private final Drafts drafts = new Drafts();

    @BeforeEach
    void begin() {
        faces.begin();
    }

    @AfterEach
    void end() {
        faces.release();
    }

    @Test
    void a_page_about_a_draft_that_is_gone_leads_to_the_course() {
        Desk desk = desk(Map.of());
        desk.open();
        assertThat(faces.went).isNull();

        thrownAway();
        desk(Map.of()).open();
        assertThat(faces.went).isEqualTo("/course-desk?course=7&gone=1");
    }

    @Test
    void who_publishes_twice_is_told_that_it_is_published_already() {
        PublishCoursePage pressedTwice = publishing();
        publishing().publish();
        assertThat(faces.went).isEqualTo("/course-desk?course=7&published=1");

        pressedTwice.publish();
        assertThat(faces.went).isEqualTo("/course-desk?course=7&published=already");

        PublishCoursePage pressedAgain = publishing();
        pressedAgain.setTold(FIRST.version());
        pressedAgain.publish();
        assertThat(faces.went).isEqualTo("/course-desk?course=7&published=already");
        assertThat(faces.messages).isEmpty();
    }

    @Test
    void who_publishes_what_was_thrown_away_is_told_that_it_is_gone() {
        PublishCoursePage page = publishing();
        thrownAway();
        page.publish();
        assertThat(faces.went).isEqualTo("/course-desk?course=7&gone=1");

        courses.now = null;
        page.publish();
        assertThat(faces.went).isEqualTo("/our-courses");
    }

    @Test
    void what_someone_typed_stays_when_the_draft_is_gone() {
        CoursePartPage open = part(Map.of("part", "3"));
        assertThat(open.getKind()).isEqualTo(ModuleKind.LINK);
        thrownAway();
        keptTyped(open);
        keptTyped(part(Map.of("part", "3", "kind", "link")));

        CourseWordsPage words = new CourseWordsPage();
        words.desk = desk(Map.of());
        words.drafts = drafts;
        words.load();
        words.setTitle("Typed");
        words.keep();
        assertThat(words.getTitle()).isEqualTo("Typed");
        assertThat(faces.messages).hasSize(3).allSatisfy(each -> assertThat(each)
                .startsWith("This draft is gone"));
        assertThat(faces.went).isNull();
    }

    private void keptTyped(CoursePartPage page) {
        page.setTitle("Typed");
        page.setText("https://guide.example/");
        page.keep();
        assertThat(page.getTitle()).isEqualTo("Typed");
    }

    @Test
    void what_finishing_means_is_asked_of_no_draft() {
        thrownAway();
        CourseFinishPage page = new CourseFinishPage();
        page.desk = desk(Map.of("rule", "ALL_LESSONS"));
        page.request = page.desk.request;
        page.drafts = drafts;
        page.load();
        assertThat(page.getParts()).isEmpty();
        page.keep();
        assertThat(faces.went).isEqualTo("/course-desk?course=7&gone=1");
    }

    private void thrownAway() {
        drafts.now = null;
    }

    private Desk desk(Map<String, String> asked) {
        Desk desk = new Desk();
        desk.courses = courses;
        desk.drafts = drafts;
        desk.form = new Form();
        desk.signedIn = new SignedIn();
        desk.signedIn.enter(
                new SignInAnswer.SignedIn(
                        new Reader(1, 1, Set.of(Role.COORDINATOR)), new Person(1, "Connie", "Example", "connie"), 0),
                "A hub",
                false);
        desk.request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    String name = method.getName().equals("getParameter") ? (String) arguments[0] : "";
                    return name.equals("course") ? "7" : asked.get(name);
                });
        desk.load();
        return desk;
    }

    private PublishCoursePage publishing() {
        PublishCoursePage page = new PublishCoursePage();
        page.desk = desk(Map.of());
        page.courses = courses;
        page.learning = new LearningService() {
            @Override
            public List<CourseReach> reach(Reader reader) {
                return List.of();
            }
        };
        page.load();
        return page;
    }

    private CoursePartPage part(Map<String, String> asked) {
        CoursePartPage page = new CoursePartPage();
        page.desk = desk(asked);
        page.request = page.desk.request;
        page.drafts = drafts;
        page.load();
        return page;
    }

    private final class Courses extends PublishService {
        private CourseOnDesk now = FIRST;

        @Override
        public CourseOnDesk course(Reader reader, long course) {
            return Optional.ofNullable(now).orElseThrow(NotFound::new);
        }

        @Override
        public void publish(Reader reader, long course, long seen, long told) {
            drafts.change();
            drafts.now = null;
            now = SECOND;
        }
    }

    private static final class Drafts extends DraftService {
        private DraftDescription now = new DraftDescription(
                7,
                1,
                "1.0.0",
                new CourseWords("Tuning in", "", "", 0, List.of(), "", ""),
                List.of(new DraftDescription.Part(
                        3, 1, ModuleKind.LINK, "A guide", "", 0, 0, "https://guide.example/", true)),
                FinishRule.ALL_LESSONS,
                0,
                Instant.EPOCH,
                List.of(),
                false);

        private void change() {
            if (now == null) {
                throw new RuleViolation("draft.gone");
            }
        }

        @Override
        public Optional<DraftDescription> find(Reader reader, long course) {
            return Optional.ofNullable(now);
        }

        @Override
        public void reword(Reader reader, long course, long seen, CourseWords words) {
            change();
        }

        @Override
        public void reword(Reader reader, long course, long seen, long part, PartWords words) {
            change();
        }

        @Override
        public void finishBy(Reader reader, long course, long seen, FinishChoice choice) {
            change();
        }
    }

    /** As much of Faces as saying something, and leading elsewhere, needs. */
    private static final class Faces extends FacesContextWrapper {
        private final List<String> messages = new ArrayList<>();
        private String went;

        Faces() {
            super(null);
        }

        void begin() {
            FacesContext.setCurrentInstance(this);
        }

        @Override
        public void release() {
            FacesContext.setCurrentInstance(null);
        }

        @Override
        public void addMessage(String field, FacesMessage message) {
            messages.add(message.getSummary());
        }

        @SuppressWarnings("unchecked") // the wrapper of the API has raw maps
        @Override
        public ExternalContext getExternalContext() {
            return new ExternalContextWrapper(null) {
                @Override
                public String getApplicationContextPath() {
                    return "";
                }

                @Override
                public void redirect(String address) {
                    went = address;
                }
            };
        }
    }
}
