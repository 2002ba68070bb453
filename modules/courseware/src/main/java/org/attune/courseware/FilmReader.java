package org.attune.courseware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code film.md}: front matter, then slides. A slide begins with {@code ## Its title}; lines that begin with
 * {@code - } are shown on it, and all other text is what is said while it is shown.
 */
final class FilmReader {
    static final String NAME = "film.md";

    private static final int MOST_POINTS = 4;
    private static final int LONGEST_POINT = 70;
    private static final int LONGEST_TITLE = 60;
    /** Two lines of 42 characters and some: what can be read at a glance. */
    private static final int LONGEST_SENTENCE = 120;

    private final String file;
    private final List<String> lines;
    private final List<Complaint> complaints = new ArrayList<>();

    private FilmReader(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** @throws CourseRefused when it has faults, all of them told at once */
    static Film read(Path folder) throws IOException, CourseRefused {
        String id = String.valueOf(folder.getFileName());
        FilmReader reader = new FilmReader(id + "/" + NAME, Files.readAllLines(folder.resolve(NAME)));
        Film film = reader.film(id);
        if (!reader.complaints.isEmpty()) {
            throw new CourseRefused(reader.complaints);
        }
        return film;
    }

    private Film film(String id) {
        int body = lines.isEmpty() || !lines.get(0).equals("---")
                ? 0
                : lines.subList(1, lines.size()).indexOf("---") + 2;
        Yaml front = Yaml.of(file, 2, body < 2 ? "" : String.join("\n", lines.subList(1, body - 1)), complaints);
        List<Film.Slide> slides = new ArrayList<>();
        int from = body;
        for (int i = body; i <= lines.size(); i++) {
            boolean ends = i == lines.size() || lines.get(i).startsWith("## ");
            if (ends && i > from && lines.get(from).startsWith("## ")) {
                slides.add(slide(from, lines.subList(from + 1, i)));
            } else if (ends && lines.subList(from, i).stream().anyMatch(each -> !each.isBlank())) {
                complain(from + 1, "This stands before the first slide. Begin a slide with \"## Its title\".");
            }
            from = ends ? i : from;
        }
        if (slides.isEmpty()) {
            complain(0, "There is no slide. Begin one with \"## Its title\".");
        }
        return new Film(
                file,
                id,
                front.text("title"),
                front.text("summary"),
                front.text("language"),
                front.text("speakers"),
                front.minutes(),
                slides);
    }

    private Film.Slide slide(int heading, List<String> body) {
        List<String> points = new ArrayList<>();
        StringBuilder spoken = new StringBuilder();
        for (String each : body) {
            if (each.startsWith("- ")) {
                points.add(each.substring(2).strip());
            } else {
                spoken.append(each.strip()).append(' ');
            }
        }
        List<String> said = sentences(spoken.toString());
        String title = lines.get(heading).substring(3).strip();
        check(heading + 1, title, points, said);
        return new Film.Slide(heading + 1, title, points, said);
    }

    private void check(int line, String title, List<String> points, List<String> said) {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            complain(line, "A slide's title has 1 to " + LONGEST_TITLE + " characters.");
        }
        if (points.size() > MOST_POINTS || points.stream().anyMatch(each -> each.length() > LONGEST_POINT)) {
            complain(
                    line,
                    "A slide shows " + MOST_POINTS + " lines at most, of " + LONGEST_POINT
                            + " characters at most. Say the rest.");
        }
        if (said.isEmpty()) {
            complain(
                    line,
                    "Nothing is said on this slide, so nobody would know how long to look at it. Write a sentence.");
        }
        said.stream()
                .filter(each -> each.length() > LONGEST_SENTENCE)
                .forEach(each -> complain(
                        line,
                        "This is too long for one caption (" + LONGEST_SENTENCE + " characters): \"" + each + "\"."));
    }

    private static List<String> sentences(String text) {
        String one = text.replaceAll("\\s+", " ").strip();
        return one.isEmpty() ? List.of() : List.of(one.split("(?<=[.?!…]) (?=\\S)", -1));
    }

    private void complain(int line, String sentence) {
        complaints.add(new Complaint(file, line, sentence));
    }
}
