package org.attune.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseSummary;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.PackageFile;
import org.attune.learning.CoursePlan;
import org.attune.learning.Launched;
import org.attune.learning.LearningService;
import org.attune.learning.LessonProgress;
import org.attune.shared.Reader;
import org.attune.tracking.Acknowledgement;
import org.attune.tracking.BeginAnswer;
import org.attune.tracking.BeginRequest;
import org.attune.tracking.LaunchService;
import org.attune.tracking.OpenAnswer;
import org.attune.tracking.TrackAnswer;
import org.attune.tracking.TrackService;

/** Lets demo learners learn, by the way that any learner goes: enrol, launch, begin, track. */
@ApplicationScoped
class DemoLearning {
    private static final Logger LOG = Logger.getLogger(DemoLearning.class.getName());
    private static final String OFFERED_COURSE = "Tuning into Babies";
    private static final String NONCE = "a-demo-learner-comes-by";

    @Inject
    CatalogueService catalogue;

    @Inject
    LearningService learning;

    @Inject
    LaunchService launches;

    @Inject
    TrackService tracks;

    @Inject
    Clock clock;

    /**
     * How far a learner gets.
     *
     * @param done lessons finished
     * @param part of the lesson after those
     */
    private record Reach(int done, double part) {
        static final Reach NONE = new Reach(0, 0);
        static final Reach ALL = new Reach(Integer.MAX_VALUE, 0);
        static final Reach IN_THE_SECOND_LESSON = new Reach(1, 0.4);
    }

    private static final List<Reach> REACHES = List.of(
            Reach.IN_THE_SECOND_LESSON, Reach.NONE, Reach.ALL, new Reach(0, 0.3), new Reach(1, 0), new Reach(2, 0.7));

    private static final List<Reach> OF_THE_TEAM = List.of(Reach.ALL, Reach.ALL, new Reach(1, 0.3));

    void make(DemoHub hub) {
        List<CourseSummary> courses = catalogue.courses(hub.educator(), "");
        if (courses.isEmpty()) {
            return;
        }
        Map<String, LessonScreens> pages = new HashMap<>();
        learn(hub.educator(), offered(courses), Reach.IN_THE_SECOND_LESSON, pages);
        for (int i = 0; i < hub.educators().size(); i++) {
            CourseSummary course = courses.get(i % courses.size());
            // Lots per course, so that each has people everywhere; those after the last lot are on none.
            Reach reach = REACHES.get(i / courses.size() % REACHES.size());
            if (i < 30) {
                learn(hub.educators().get(i), course, reach, pages);
            }
        }
        for (int i = 0; i < hub.team().size(); i++) {
            learn(hub.team().get(i), offered(courses), OF_THE_TEAM.get(i), pages);
        }
    }

    private static CourseSummary offered(List<CourseSummary> courses) {
        return courses.stream()
                .filter(course -> course.title().startsWith(OFFERED_COURSE))
                .findFirst()
                .orElse(courses.get(0));
    }

    private void learn(Reader reader, CourseSummary course, Reach reach, Map<String, LessonScreens> pages) {
        learning.enrol(reader, course.course());
        CoursePlan plan = learning.plan(reader, course.course());
        int at = 0;
        for (LessonProgress lesson : plan.lessons()) {
            double part = at < reach.done() ? 1 : at == reach.done() ? reach.part() : 0;
            if (part > 0) {
                visit(reader, plan, lesson, part, pages);
            }
            at++;
        }
    }

    private void visit(
            Reader reader, CoursePlan plan, LessonProgress lesson, double part, Map<String, LessonScreens> pages) {
        String activity = lesson.lesson().activity();
        Launched launched = learning.launch(reader, plan.course().course(), lesson.module(), activity, false);
        OpenAnswer opened = launches.open(launched.label(), launched.code(), NONCE);
        if (!(opened instanceof OpenAnswer.Opened open)
                || !(launches.begin(launched.label(), open.bearer(), BeginRequest.PLAIN)
                        instanceof BeginAnswer.Begun begun)) {
            LOG.log(Level.WARNING, "A demo learner could not begin {0}", activity);
            return;
        }
        JsonObject state = begun.body();
        if (!state.getString("version").equals("2004")) {
            return;
        }
        LessonScreens screens =
                pages.computeIfAbsent(state.getString("href"), href -> screens(resource(plan, lesson.module()), href));
        LessonVisit visit = new LessonVisit(
                begun.epoch(),
                activity,
                state.getInt("attempt"),
                screens,
                seen(screens.screens().size(), part),
                part >= 1,
                Duration.ofSeconds(
                        Math.round(60 * part * Math.max(1, lesson.lesson().minutes()))),
                clock.instant());
        for (byte[] event : visit.events()) {
            TrackAnswer answer = tracks.track(launched.label(), open.bearer(), event);
            if (!(answer instanceof Acknowledgement stored) || !stored.remarks().isEmpty()) {
                LOG.log(Level.WARNING, "What a demo learner did in {0} was answered with {1}", new Object[] {
                    activity, answer
                });
            }
        }
    }

    private static int seen(int screens, double part) {
        return part >= 1 ? screens : (int) Math.max(1, Math.min(screens - 1, Math.round(part * screens)));
    }

    private static long resource(CoursePlan plan, long module) {
        return plan.course().modules().stream()
                .filter(each -> each.module() == module)
                .mapToLong(ModuleDescription::resource)
                .findFirst()
                .orElseThrow();
    }

    private LessonScreens screens(long resource, String href) {
        String path = URI.create(href).getPath().substring("/package/".length());
        return catalogue
                .file(resource, path)
                .map(PackageFile::file)
                .map(file -> {
                    try {
                        return LessonScreens.of(Files.readString(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException("Cannot read a lesson of the demo", e);
                    }
                })
                .orElse(new LessonScreens(List.of()));
    }
}
