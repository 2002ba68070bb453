package org.attune.acceptance.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Who acts in the scenarios, signed in by the page's form when they are first wanted. People of fill.sql: those with the lowest
 * numbers manage a setting each; those from {@link #LEARNERS} on have five courses that they have not begun.
 */
final class Cast {
    static final int LEARNERS = 500;

    private final int port;
    private final List<LessonAt> lessons;
    private final List<Person> learners = new ArrayList<>();
    private final List<Person> managers = new ArrayList<>();

    Cast(int port, List<LessonAt> lessons) {
        this.port = port;
        this.lessons = List.copyOf(lessons);
    }

    int port() {
        return port;
    }

    static String name(int number) {
        return "p" + number + "@load.example";
    }

    /** So many learners, always the same. */
    List<Person> learners(int count) throws IOException, InterruptedException, ExecutionException {
        return signedIn(learners, LEARNERS, count);
    }

    List<Person> managers(int count) throws IOException, InterruptedException, ExecutionException {
        return signedIn(managers, 0, count);
    }

    Person coordinator(Line line) throws IOException {
        return Person.signedIn(line, port, Visit.NAME, Visit.PASSWORD);
    }

    private synchronized List<Person> signedIn(List<Person> there, int first, int count)
            throws IOException, InterruptedException, ExecutionException {
        List<Integer> wanted = new ArrayList<>();
        for (int i = there.size(); i < count; i++) {
            wanted.add(first + i);
        }
        there.addAll(atOnce(wanted, (line, number) -> Person.signedIn(line, port, name(number), Visit.PASSWORD)));
        return List.copyOf(there.subList(0, count));
    }

    /** The lessons of a course, by its number from 1. */
    List<LessonAt> lessons(int course) {
        return lessons.stream().filter(each -> each.course() == course).toList();
    }

    /** A lesson open for each learner in each of the courses, every one with a registration of its own. */
    List<OpenLesson> open(List<Person> people, List<Integer> courses)
            throws IOException, InterruptedException, ExecutionException {
        List<Person> each = new ArrayList<>(people);
        List<List<OpenLesson>> all = atOnce(each, (line, person) -> {
            List<OpenLesson> open = new ArrayList<>();
            for (int course : courses) {
                open.add(OpenLesson.launched(line, person, lessons(course).get(0)));
            }
            return open;
        });
        return all.stream().flatMap(List::stream).toList();
    }

    /** Done by somebody on a line of their own. */
    private interface Deed<W, D> {
        D done(Line line, W what) throws IOException;
    }

    private <W, D> List<D> atOnce(List<W> wanted, Deed<W, D> deed)
            throws IOException, InterruptedException, ExecutionException {
        ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            List<Future<D>> running = new ArrayList<>();
            for (W each : wanted) {
                running.add(threads.submit(() -> {
                    Line free = lines.poll();
                    Line line = free == null ? new Line(port) : free;
                    D done = deed.done(line, each);
                    lines.add(line);
                    return done;
                }));
            }
            List<D> all = new ArrayList<>();
            for (Future<D> each : running) {
                all.add(each.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
            for (Line each : lines) {
                each.close();
            }
        }
    }
}
