package org.attune.acceptance.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Lessons open in many tabs, which commit one after the other: 400 registrations of 100 people. */
final class Commits {
    private static final int PEOPLE = 100;
    private static final List<Integer> COURSES = List.of(12, 13, 14, 15);

    private final Cast cast;
    private List<OpenLesson> open = List.of();

    Commits(Cast cast) {
        this.cast = cast;
    }

    Scenario scenario(String name, Pace pace, Target target) {
        return new Scenario(name, pace, target, connection -> {
            List<OpenLesson> all = open();
            List<OpenLesson> own = IntStream.range(0, all.size())
                    .filter(i -> i % pace.connections() == connection)
                    .mapToObj(all::get)
                    .toList();
            return turn(new Line(cast.port()), own);
        });
    }

    private static Turn turn(Line line, List<OpenLesson> own) {
        int[] next = {0};
        return (intended, tally) -> {
            own.get(next[0]++ % own.size()).commit(line);
            tally.answered(intended);
        };
    }

    private synchronized List<OpenLesson> open() throws IOException {
        if (open.isEmpty()) {
            try {
                open = cast.open(cast.learners(PEOPLE), COURSES);
            } catch (InterruptedException | ExecutionException e) {
                throw new IOException(e);
            }
        }
        return open;
    }
}
