package org.attune.learninglog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.account.LearnerNames;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;
import org.attune.learning.CoursePlan;
import org.attune.learning.LearningService;
import org.attune.learning.Written;
import org.attune.learning.WrittenService;
import org.attune.shared.Access;
import org.attune.shared.NamesInText;
import org.attune.shared.NotFound;
import org.attune.shared.Prose;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/**
 * A person's learning log: what they wrote in lessons, to the questions of courses, and here.
 *
 * <p>The database holds no word of it that could be looked for, so each view opens the whole log of its one reader and
 * searches in memory. That has its bounds: {@value #MOST_NOTES} notes of one's own and {@value #MOST_BYTES} bytes of them,
 * each of {@value #LONGEST} characters at most, and what tracking lets a lesson keep.
 */
@ApplicationScoped
@Transactional
public class LogService {
    /** The longest note, in characters as people count them: code points. */
    public static final int LONGEST = 20_000;

    /** Entries on a page. */
    public static final int ON_A_PAGE = 20;

    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    static final int MOST_NOTES = 2_000;
    static final long MOST_BYTES = 10_000_000;

    @Inject
    OwnNotes notes;

    @Inject
    WrittenService written;

    @Inject
    LearningService learning;

    @Inject
    CatalogueService catalogue;

    @Inject
    LearnerNames names;

    @Inject
    Clock clock;

    /** All of the reader's log, the newest first: for their own file of it, and for all they take along. */
    @Access(Access.Policy.SIGNED_IN)
    public List<LogEntry> all(Reader reader) {
        if (!notes.isReadable(reader.account())) {
            return List.of();
        }
        List<Written> courses = written.all(reader);
        List<LogEntry> all = new ArrayList<>(own(reader, courses));
        for (Written course : courses) {
            course.lessons().forEach(lesson -> lesson.notes().forEach(note -> all.add(ofLesson(course, lesson, note))));
            course.questions().forEach(question -> all.add(ofQuestion(course, question)));
        }
        all.sort(Comparator.comparing(LogEntry::at).reversed().thenComparing(LogEntry::id));
        return List.copyOf(all);
    }

    private static LogEntry ofLesson(Written course, Written.InLesson lesson, Written.Noted note) {
        return new LogEntry(
                LogEntry.Kind.LESSON,
                note.id(),
                course.course(),
                course.courseTitle(),
                lesson.module(),
                lesson.activity(),
                lesson.title(),
                "",
                note.text(),
                note.at(),
                note.at(),
                lesson.isPast());
    }

    private static LogEntry ofQuestion(Written course, Written.ToQuestion question) {
        return new LogEntry(
                LogEntry.Kind.REFLECTION,
                "",
                course.course(),
                course.courseTitle(),
                question.module(),
                "",
                question.title(),
                question.question(),
                question.text().words(),
                question.text().writtenAt(),
                question.text().writtenAt(),
                question.past());
    }

    private List<LogEntry> own(Reader reader, List<Written> courses) {
        Map<Long, String> titles = courses.stream().collect(Collectors.toMap(Written::course, Written::courseTitle));
        Map<About, String> lessons = new HashMap<>();
        return notes.all(reader.account()).stream()
                .map(note -> {
                    About about = note.about();
                    String title = about.course() == 0
                            ? ""
                            : titles.computeIfAbsent(about.course(), each -> courseTitle(reader, each));
                    return own(note, title, lessons.computeIfAbsent(about, each -> lessonTitle(reader, each)));
                })
                .toList();
    }

    private static LogEntry own(OwnNote note, String courseTitle, String lesson) {
        return new LogEntry(
                LogEntry.Kind.OWN,
                Long.toString(note.id()),
                note.about().course(),
                courseTitle,
                note.about().module(),
                "",
                lesson,
                "",
                note.words(),
                note.writtenAt(),
                note.changedAt(),
                false);
    }

    /** As the reader's own version is called: only who is on a course writes about it. */
    private String courseTitle(Reader reader, long course) {
        return learning.plan(reader, course).course().title();
    }

    private String lessonTitle(Reader reader, About about) {
        if (!about.isALesson()) {
            return "";
        }
        ModuleDescription module = catalogue.module(reader, about.course(), about.module());
        return module.lessons().stream()
                .filter(each -> each.activity().equals(about.activity()))
                .map(LessonDescription::title)
                .findFirst()
                .orElse(module.title());
    }

    /** The part of the log that is wanted, all of it. */
    @Access(Access.Policy.SIGNED_IN)
    public List<LogEntry> filtered(Reader reader, LogFilter filter) {
        return filtered(all(reader), filter);
    }

    private static List<LogEntry> filtered(List<LogEntry> all, LogFilter filter) {
        SearchWords search = new SearchWords(filter.words());
        return all.stream()
                .filter(each -> filter.admits(each) && search.areIn(each.texts()))
                .toList();
    }

    /**
     * A page of the part that is wanted.
     *
     * @param page the last one, when there are not so many
     */
    @Access(Access.Policy.SIGNED_IN)
    public LogView view(Reader reader, LogFilter filter, int page) {
        List<LogEntry> all = all(reader);
        List<LogEntry> found = filtered(all, filter);
        int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        List<LogView.OfCourse> courses = all.stream()
                .filter(each -> each.course() != 0)
                .map(each -> new LogView.OfCourse(each.course(), each.courseTitle()))
                .distinct()
                .sorted(Comparator.comparing(each -> each.title().toLowerCase(Locale.UK)))
                .toList();
        List<LogEntry> entries = found.stream()
                .skip((long) (shown - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
        return new LogView(entries, namedInLessons(reader, entries), found.size(), shown, pages, courses, all.size());
    }

    /** A lesson asks about no name; so its notes are looked at here, each by its id. */
    private Map<String, List<String>> namedInLessons(Reader reader, List<LogEntry> entries) {
        List<LogEntry> notes = entries.stream().filter(LogEntry::isFromLesson).toList();
        if (notes.isEmpty()) {
            return Map.of();
        }
        NamesInText inText = new NamesInText(known(reader));
        return notes.stream()
                .collect(Collectors.toMap(LogEntry::id, each -> inText.in(each.words()), (one, same) -> one));
    }

    /** The courses that a note can be about, each with its lessons: those the reader is on, by title. */
    @Access(Access.Policy.SIGNED_IN)
    public List<CoursePlan> courses(Reader reader) {
        return learning.plans(reader).stream()
                .sorted(Comparator.comparing(each -> each.course().title().toLowerCase(Locale.UK)))
                .toList();
    }

    /**
     * A note of the reader's own.
     *
     * @throws NotFound when they have none of that number
     */
    @Access(Access.Policy.SIGNED_IN)
    public LogEntry note(Reader reader, long note) {
        OwnNote found = own(reader, note);
        return own(
                found,
                found.about().course() == 0
                        ? ""
                        : courseTitle(reader, found.about().course()),
                lessonTitle(reader, found.about()));
    }

    /**
     * A note of the reader's own as it can be changed.
     *
     * @throws NotFound when they have none of that number
     */
    @Access(Access.Policy.SIGNED_IN)
    public OwnNote toChange(Reader reader, long note) {
        return own(reader, note);
    }

    private OwnNote own(Reader reader, long note) {
        return notes.find(reader.account(), note).orElseThrow(NotFound::new);
    }

    /**
     * Keeps a new note. The same form sent twice makes one; when its words are others by then, another.
     *
     * @param form what the form calls the note
     * @param asItIs whether the writer wants it kept whatever names seem to be in it
     * @throws RuleViolation when it is empty or too long, or the log is full
     * @throws NotFound when it is about a course that the reader is not on
     */
    @Access(Access.Policy.SIGNED_IN)
    public Keeping write(Reader reader, String form, About about, String typed, boolean asItIs) {
        String words = Prose.of(typed);
        Optional<Keeping> stopped = check(reader, about, words, asItIs);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        OwnNotes.Size size = notes.size(reader.account());
        if (size.notes() >= MOST_NOTES || size.bytes() >= MOST_BYTES) {
            throw new RuleViolation("log.full").at("words");
        }
        return new Keeping.Kept(add(reader.account(), form, about, words));
    }

    private long add(long account, String form, About about, String words) {
        String name = FORM.matcher(form).matches() ? form : UUID.randomUUID().toString();
        Optional<Long> added = notes.add(account, name, about, words, clock.instant());
        return added.orElseGet(() -> notes.madeAs(account, name)
                .filter(twin -> twin.words().equals(words))
                .map(OwnNote::id)
                .orElseGet(() -> add(account, "", about, words)));
    }

    /**
     * Changes a note of the reader's own.
     *
     * @param seen the version that the reader had before them
     * @param asItIs whether the writer wants it kept whatever names seem to be in it
     * @throws RuleViolation when it is empty or too long, or was changed since
     * @throws NotFound when they have none of that number, or it is about a course that they are not on
     */
    @Access(Access.Policy.SIGNED_IN)
    public Keeping change(Reader reader, long note, long seen, About about, String typed, boolean asItIs) {
        OwnNote before = own(reader, note);
        String words = Prose.of(typed);
        Optional<Keeping> stopped = check(reader, about.equals(before.about()) ? About.NOTHING : about, words, asItIs);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (!notes.change(reader.account(), note, seen, about, words, clock.instant())) {
            throw new RuleViolation("log.changed").at("words");
        }
        return new Keeping.Kept(note);
    }

    private Optional<Keeping> check(Reader reader, About about, String words, boolean asItIs) {
        if (words.isBlank()) {
            throw new RuleViolation("log.missing").at("words");
        }
        int length = words.codePointCount(0, words.length());
        if (length > LONGEST) {
            throw new RuleViolation("log.long", LONGEST, length).at("words");
        }
        if (about.course() != 0 && !isOn(reader, about)) {
            throw new NotFound();
        }
        List<String> named = asItIs ? List.of() : new NamesInText(known(reader)).in(words);
        return named.isEmpty() ? Optional.empty() : Optional.of(new Keeping.Named(named));
    }

    private boolean isOn(Reader reader, About about) {
        CoursePlan plan = learning.plan(reader, about.course());
        return plan.enrolled()
                && (!about.isALesson()
                        || plan.lessons().stream()
                                .anyMatch(each -> each.module() == about.module()
                                        && each.lesson().activity().equals(about.activity())));
    }

    /** What the reader may well write: their own name, and what their courses and lessons are called. */
    private List<String> known(Reader reader) {
        Stream<String> titles = learning.plans(reader).stream()
                .flatMap(plan -> Stream.concat(
                        Stream.of(plan.course().title()),
                        plan.lessons().stream().map(each -> each.lesson().title())));
        return Stream.of(Stream.of(names.familyGiven(reader.account())), titles)
                .flatMap(Function.identity())
                .toList();
    }

    /**
     * Deletes a note of the reader's own for good.
     *
     * @throws NotFound when they have none of that number
     */
    @Access(Access.Policy.SIGNED_IN)
    public void delete(Reader reader, long note) {
        if (!notes.delete(reader.account(), note)) {
            throw new NotFound();
        }
    }

    /** Deletes all notes of an account's own, when it is closed. What was written in lessons and to questions is theirs. */
    @Access(Access.Policy.SYSTEM)
    public void erase(long account) {
        notes.deleteAll(account);
    }
}
