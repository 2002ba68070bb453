package org.attune.acceptance.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Learners who arrive, one after the other, and each look at My learning and a course, open a lesson with three of its files,
 * commit four times and look at My learning once more. Every tenth signs in first; the others still are. Nobody pauses: what
 * counts is what the server is asked for. Of a visit the first request is counted from when its learner was to arrive, the others
 * from when they are sent.
 */
final class MixedDay {
    private static final int PEOPLE = 100;
    private static final int COURSE = 16;
    private static final int SIGNS_IN = 10;
    private static final int COMMITS = 4;

    private final Cast cast;
    private final BlockingQueue<Person> away = new LinkedBlockingQueue<>();
    private final AtomicInteger arrived = new AtomicInteger();

    MixedDay(Cast cast) {
        this.cast = cast;
    }

    Scenario scenario(double arrivals) {
        return new Scenario("a mixed day", Pace.at(arrivals, 64), Target.NONE, connection -> {
            gather();
            Line line = new Line(cast.port());
            return (intended, tally) -> {
                Person person = comes();
                try {
                    visit(line, person, arrived.getAndIncrement(), intended, tally);
                } finally {
                    away.add(person);
                }
            };
        });
    }

    private synchronized void gather() throws IOException {
        if (away.isEmpty()) {
            away.addAll(Scenarios.people(() -> cast.learners(PEOPLE)));
        }
    }

    private Person comes() throws IOException {
        try {
            return away.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void visit(Line line, Person person, int number, long intended, Tally tally) throws IOException {
        long begun = intended;
        if (number % SIGNS_IN == 0) {
            Person.signedIn(line, cast.port(), Cast.name(Cast.LEARNERS + number % PEOPLE), Visit.PASSWORD);
            begun = next(begun, tally);
        }
        person.get(line, "/my-learning").expected(200, "Under way");
        begun = next(begun, tally);
        List<LessonAt> lessons = cast.lessons(COURSE);
        LessonAt lesson = lessons.get(number % lessons.size());
        person.get(line, "/course?id=" + lesson.id()).expected(200, "Notebook: load-" + COURSE);
        begun = next(begun, tally);
        OpenLesson open = OpenLesson.launched(line, person, lesson);
        begun = next(begun, tally);
        for (String file : List.of("index.html", "scorm.js", FilledHub.FILE)) {
            line.ask(open.file(file)).expected(200, "");
            begun = next(begun, tally);
        }
        for (int i = 0; i < COMMITS; i++) {
            open.commit(line);
            begun = next(begun, tally);
        }
        person.get(line, "/my-learning").expected(200, "Under way");
        tally.answered(begun);
    }

    private static long next(long begun, Tally tally) {
        tally.answered(begun);
        return System.nanoTime();
    }
}
