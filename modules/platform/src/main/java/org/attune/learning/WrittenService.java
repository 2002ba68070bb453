package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.tracking.Note;
import org.attune.tracking.RegistrationService;

/**
 * What someone wrote in a course. Notes stay where they were written: in an attempt that was begun anew, in a package that a
 * newer version plays no more. Here they are found all the same.
 */
@ApplicationScoped
@Transactional
public class WrittenService {

    @Inject
    Enrolments enrolments;

    @Inject
    Reflections reflections;

    @Inject
    RegistrationService registrations;

    @Inject
    CatalogueService catalogue;

    /**
     * All of it in a course.
     *
     * @throws NotFound when the reader is not on the course
     */
    @Access(Access.Policy.SIGNED_IN)
    public Written of(Reader reader, long course) {
        return enrolments.find(reader, course).map(each -> of(reader, each)).orElseThrow(NotFound::new);
    }

    /** All of it in every course that the reader is on, also where they wrote nothing. */
    @Access(Access.Policy.SIGNED_IN)
    public List<Written> all(Reader reader) {
        return enrolments.of(reader).stream().map(each -> of(reader, each)).toList();
    }

    private Written of(Reader reader, Enrolment enrolment) {
        FollowedCourse followed = FollowedCourse.of(enrolment, reader, catalogue);
        return new Written(
                followed.course().course(),
                followed.course().title(),
                lessons(reader, followed),
                questions(reader, followed));
    }

    /**
     * A note from a lesson.
     *
     * @throws NotFound when the reader wrote none of that name in the course
     */
    @Access(Access.Policy.SIGNED_IN)
    public Written.InLesson note(Reader reader, long course, String id) {
        return of(reader, course).lessons().stream()
                .map(lesson -> new Written.InLesson(
                        lesson.title(),
                        lesson.module(),
                        lesson.activity(),
                        lesson.notes().stream()
                                .filter(each -> each.id().equals(id))
                                .toList()))
                .filter(lesson -> !lesson.notes().isEmpty())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Deletes a note from a lesson for good, wherever it was kept.
     *
     * @throws NotFound when the reader wrote none of that name
     */
    @Access(Access.Policy.SIGNED_IN)
    public void erase(Reader reader, String id) {
        long registration = NoteName.registration(id).orElseThrow(NotFound::new);
        Note note = registrations.notes(reader, registration).stream()
                .filter(each -> NoteName.of(registration, each).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        registrations.eraseNote(reader, registration, note);
    }

    /** Takes away what someone wrote to questions, and what staff wrote to them, when their account is closed. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long account) {
        reflections.forget(account);
        enrolments.forgetReasons(account);
    }

    /** By lesson, whichever package of whichever version it was written in; the reader's version first. */
    private List<Written.InLesson> lessons(Reader reader, FollowedCourse followed) {
        long course = followed.course().course();
        Map<Integer, Written.InLesson> known = new LinkedHashMap<>();
        Map<Long, List<Named>> notes = new HashMap<>();
        for (EnrolledLesson row : followed.enrolment().all()) {
            List<Written.Noted> here = row.resource()
                    .map(each -> take(reader, notes, each, row.activity()))
                    .orElse(List.of());
            String title = title(catalogue.module(reader, course, row.module()), row.activity());
            known.merge(
                    row.lineage(),
                    new Written.InLesson(title, row.isPast() ? 0 : row.module(), row.activity(), here),
                    WrittenService::together);
        }
        List<Written.InLesson> all = new ArrayList<>(known.values());
        for (ModuleDescription module : catalogue.everyModule(reader, course)) {
            module.lessons().stream()
                    .filter(each -> module.resource() != 0)
                    .map(each -> new Written.InLesson(
                            each.title(), 0, each.activity(), take(reader, notes, module.resource(), each.activity())))
                    .forEach(all::add);
        }
        return all.stream().filter(each -> !each.notes().isEmpty()).toList();
    }

    /** The notes of an activity, once: they are taken out of those that are left. */
    private List<Written.Noted> take(Reader reader, Map<Long, List<Named>> left, long resource, String activity) {
        List<Named> notes = left.computeIfAbsent(resource, each -> new ArrayList<>(notes(reader, each)));
        List<Written.Noted> taken = notes.stream()
                .filter(each -> each.note().activity().equals(activity))
                .map(each -> new Written.Noted(
                        each.id(), text(each.note()), each.note().at()))
                .filter(each -> !each.text().isBlank())
                .toList();
        notes.removeIf(each -> each.note().activity().equals(activity));
        return taken;
    }

    private record Named(String id, Note note) {}

    private List<Named> notes(Reader reader, long resource) {
        return registrations
                .find(reader, resource)
                .map(registration -> registrations.notes(reader, registration.id()).stream()
                        .map(each -> new Named(NoteName.of(registration.id(), each), each))
                        .toList())
                .orElse(List.of());
    }

    /** SCORM 2004 lets a text say its language before it (RTE 4.1.1.6). */
    private static String text(Note note) {
        return note.text().replaceFirst("^\\{lang=[^}]*}", "");
    }

    /** The lesson of the newer version, with the notes of the older. */
    private static Written.InLesson together(Written.InLesson newer, Written.InLesson older) {
        List<Written.Noted> all = new ArrayList<>(older.notes());
        all.addAll(newer.notes());
        all.sort(Comparator.comparing(Written.Noted::at));
        return new Written.InLesson(newer.title(), newer.module(), newer.activity(), all);
    }

    private static String title(ModuleDescription module, String activity) {
        return module.lessons().stream()
                .filter(each -> each.activity().equals(activity))
                .map(LessonDescription::title)
                .findFirst()
                .orElse(module.title());
    }

    private List<Written.ToQuestion> questions(Reader reader, FollowedCourse followed) {
        long course = followed.course().course();
        Map<String, Written.ToQuestion> all = new LinkedHashMap<>();
        for (Reflections.Answered each : reflections.written(reader.account(), course)) {
            Optional<PartPlan> now = followed.part(each.identifier());
            Optional<ModuleDescription> part =
                    now.map(PartPlan::part).or(() -> catalogue.latestModule(reader, course, each.identifier()));
            Optional<Reflection> text =
                    reflections.find(new Reflections.Place(reader.account(), course, each.identifier()));
            if (part.isPresent() && text.isPresent()) {
                all.put(
                        each.identifier(),
                        new Written.ToQuestion(
                                part.get().module(),
                                part.get().title(),
                                part.get().text(),
                                now.isEmpty(),
                                text.get()));
            }
        }
        Stream<String> inOrder = followed.course().modules().stream().map(ModuleDescription::identifier);
        return Stream.concat(inOrder, List.copyOf(all.keySet()).stream())
                .distinct()
                .flatMap(each -> Stream.ofNullable(all.get(each)))
                .toList();
    }
}
