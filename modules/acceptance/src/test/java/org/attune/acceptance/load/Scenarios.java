package org.attune.acceptance.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** What is measured, by the names that the command line has for it: docs/performance.md. */
final class Scenarios {
    static final List<String> ALL = List.of(
            "commit",
            "commit-paced",
            "launch",
            "my-learning",
            "course",
            "team",
            "sign-in",
            "file",
            "file-again",
            "upload-small",
            "import-small",
            "upload-large",
            "import-large",
            "csv-part",
            "csv-all",
            "day");

    private static final int CONNECTIONS = 32;
    private static final int PEOPLE = 64;
    /** The course of files and launches, which no other scenario commits to. */
    private static final int COURSE = 16;

    private final Cast cast;
    private final Commits commits;
    private final MixedDay day;
    private final Uploads uploads;
    private final int everyone;

    /** @param everyone how many learners there are */
    Scenarios(Cast cast, int everyone) {
        this.cast = cast;
        this.everyone = everyone;
        this.commits = new Commits(cast);
        this.day = new MixedDay(cast);
        this.uploads = new Uploads(cast);
    }

    Scenario named(String name) {
        return switch (name) {
            case "commit" ->
                commits.scenario("commit, saturated", Pace.saturated(CONNECTIONS), new Target(2_000, 99, 75, 0.75));
            case "commit-paced" -> commits.scenario("commit, paced", Pace.at(1_000, 64), new Target(990, 99, 50, 0.75));
            case "launch" -> launch();
            case "my-learning" -> page("My learning", "/my-learning", "Under way", false);
            case "course" ->
                page("course page", "/course?id=" + cast.lessons(1).get(0).id(), "Notebook: load-1", false);
            case "team" -> page("team board of 50", "/team", "People and courses", true);
            case "sign-in" -> signIn();
            case "file" -> file("package file, 100 kB", false, Target.atLeast(2_000));
            case "file-again" -> file("the same, unchanged (304)", true, Target.NONE);
            case "upload-small" -> uploads.scenario("upload of 0.4 MB", 20, 10, 40_000, false, Target.NONE);
            case "import-small" -> uploads.scenario("import of 0.4 MB", 20, 10, 40_000, true, Target.NONE);
            case "upload-large" ->
                uploads.scenario("upload of 98 MB, 2,000 files", 3, 2_000, 49_000, false, Target.NONE);
            case "import-large" ->
                uploads.scenario("import of 98 MB, 2,000 files", 3, 2_000, 49_000, true, Target.within(100, 2_000));
            case "csv-part" -> report(11, everyone / 10);
            case "csv-all" -> report(1, everyone);
            case "day" -> day.scenario(Double.parseDouble(System.getProperty("attune.load.arrivals", "50")));
            default -> throw new IllegalArgumentException("no scenario " + name + ", but " + ALL);
        };
    }

    private Scenario page(String name, String address, String word, boolean managers) {
        Pace pace = Pace.at(100, CONNECTIONS);
        return new Scenario(name, pace, Target.PAGE, connection -> {
            Line line = new Line(cast.port());
            List<Person> all = people(() -> managers ? cast.managers(CONNECTIONS) : cast.learners(PEOPLE));
            List<Person> own = every(all, connection, pace.connections());
            int[] next = {0};
            return (intended, tally) -> {
                own.get(next[0]++ % own.size()).get(line, address).expected(200, word);
                tally.answered(intended);
            };
        });
    }

    private Scenario launch() {
        Pace pace = Pace.at(50, CONNECTIONS);
        return new Scenario("launch: code, open, begin", pace, Target.NONE, connection -> {
            Line line = new Line(cast.port());
            List<Person> own = every(people(() -> cast.learners(PEOPLE)), connection, pace.connections());
            List<LessonAt> lessons = cast.lessons(COURSE);
            int[] next = {0};
            return (intended, tally) -> {
                int turn = next[0]++;
                OpenLesson.launched(line, own.get(turn % own.size()), lessons.get(turn / own.size() % lessons.size()));
                tally.answered(intended);
            };
        });
    }

    private Scenario signIn() {
        Pace pace = Pace.at(5, 8);
        return new Scenario("sign-in: page and form", pace, Target.NONE, connection -> {
            Line line = new Line(cast.port());
            int[] next = {0};
            return (intended, tally) -> {
                int number = 1_000 + connection + pace.connections() * (next[0]++ % 100);
                Person.signedIn(line, cast.port(), Cast.name(number), Visit.PASSWORD);
                tally.answered(intended);
            };
        });
    }

    private Scenario file(String name, boolean again, Target target) {
        return new Scenario(name, Pace.saturated(CONNECTIONS), target, connection -> {
            Line line = new Line(cast.port());
            Person own = people(() -> cast.learners(PEOPLE)).get(connection);
            OpenLesson open =
                    OpenLesson.launched(line, own, cast.lessons(COURSE).get(0));
            Request first = open.file(FilledHub.FILE);
            String tag = line.ask(first).expected(200, "").header("ETag");
            Request request = again ? first.with("If-None-Match", tag) : first;
            return (intended, tally) -> {
                Answer answer = line.ask(request).expected(again ? 304 : 200, "");
                if (answer.body().length != (again ? 0 : FilledHub.FILE_BYTES)) {
                    throw new WrongAnswer("a file of " + answer.body().length + " bytes");
                }
                tally.answered(intended);
            };
        });
    }

    /** The time until its first byte. */
    private Scenario report(int course, int people) {
        String name = String.format("CSV of %,d learners, first byte", people);
        return new Scenario(name, Pace.times(5), Target.within(100, 200), connection -> {
            Line line = new Line(cast.port());
            Person coordinator = cast.coordinator(line);
            String address =
                    "/who-is-where.csv?course=" + cast.lessons(course).get(0).id();
            return (intended, tally) -> {
                Answer answer = coordinator.get(line, address).expected(200, "Family");
                long rows = answer.text().lines().count();
                if (rows != people + 1) {
                    throw new WrongAnswer("a report of " + rows + " rows");
                }
                tally.took(answer.firstByte() - intended);
            };
        });
    }

    /** Everyone, from whatever asks a server for them. */
    static List<Person> people(Callable<List<Person>> asked) throws IOException {
        try {
            return asked.call();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("nobody signed in", e);
        }
    }

    private static List<Person> every(List<Person> all, int first, int step) {
        return new ArrayList<>(IntStream.range(0, all.size())
                .filter(i -> i % step == first)
                .mapToObj(all::get)
                .toList());
    }
}
