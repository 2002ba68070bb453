package org.attune.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.attune.shared.Line;
import org.attune.shared.RuleViolation;

/** The chapters of a film: typed as "0:00 Welcome", a line each, and kept as WebVTT (W3C WebVTT, 4.6). */
final class Chapters {
    private static final int MOST = 100;
    private static final int LONGEST_TITLE = 100;

    private Chapters() {}

    /**
     * As somebody typed them; none where nothing is typed.
     *
     * @param length of the film, in milliseconds
     * @throws RuleViolation with all that has to be put right, each with its line
     */
    static List<Chapter> typed(String typed, long length) {
        List<Chapter> chapters = new ArrayList<>();
        List<RuleViolation> problems = new ArrayList<>();
        String[] lines = typed.split("\\R", -1);
        for (int i = 0; i < lines.length && problems.size() < MOST; i++) {
            String line = Line.of(lines[i]);
            if (!line.isEmpty()) {
                chapter(line, i + 1, length, chapters, problems);
            }
        }
        if (chapters.size() > MOST) {
            problems.add(new RuleViolation("chapters.many", MOST).at("chapters"));
        }
        if (!problems.isEmpty()) {
            throw problems.get(0).and(problems.subList(1, problems.size()));
        }
        return chapters;
    }

    private static void chapter(
            String line, int place, long length, List<Chapter> chapters, List<RuleViolation> problems) {
        int space = line.indexOf(' ');
        OptionalLong from = FilmTime.typed(space < 0 ? line : line.substring(0, space));
        String title = space < 0 ? "" : line.substring(space + 1);
        if (from.isEmpty() || title.isEmpty()) {
            problems.add(new RuleViolation("chapters.form", place).at("chapters"));
        } else if (title.length() > LONGEST_TITLE) {
            problems.add(new RuleViolation("chapters.title.long", place, LONGEST_TITLE).at("chapters"));
        } else if (from.getAsLong() >= length) {
            problems.add(new RuleViolation("chapters.beyond", place, FilmTime.spoken(length)).at("chapters"));
        } else if (!chapters.isEmpty()
                && from.getAsLong() <= chapters.get(chapters.size() - 1).from()) {
            problems.add(new RuleViolation("chapters.order", place).at("chapters"));
        } else {
            chapters.add(new Chapter(from.getAsLong(), title));
        }
    }

    /** As WebVTT: each ends where the next begins. */
    static String write(List<Chapter> chapters, long length) {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            long to = i + 1 < chapters.size() ? chapters.get(i + 1).from() : length;
            cues.add(new Cue(
                    chapters.get(i).from(), to, CueText.escaped(chapters.get(i).title())));
        }
        return WebVtt.write(cues);
    }

    /** As {@link #write} wrote them. */
    static List<Chapter> read(String kept) {
        return WebVtt.read(kept).cues().stream()
                .map(each -> new Chapter(each.from(), CueText.plain(each.text())))
                .toList();
    }

    /** As they are edited. */
    static String text(List<Chapter> chapters) {
        return chapters.stream()
                .map(each -> FilmTime.spoken(each.from()) + " " + each.title())
                .collect(Collectors.joining("\n"));
    }
}
