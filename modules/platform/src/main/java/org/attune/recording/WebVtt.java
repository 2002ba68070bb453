package org.attune.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.attune.shared.RuleViolation;

/**
 * Captions as text: WebVTT (W3C WebVTT: The Web Video Text Tracks Format, 4.1 and 6.1), and SubRip, which is the same but for
 * its head and its commas. What is read is written anew by us: cues with their times and text, nothing of settings, styles,
 * regions and notes.
 */
final class WebVtt {
    static final int MOST_CUES = 20_000;
    private static final int MOST_PROBLEMS = 10;
    private static final String ARROW = "-->";
    private static final String HEAD = "WEBVTT";

    private final String[] lines;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<RuleViolation> problems = new ArrayList<>();
    private int at;

    private WebVtt(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // U+0000 is no text (3.1 replaces it), and a database refuses it.
        this.lines = plain.replace('\0', '\uFFFD').split("\r\n|\r|\n", -1);
    }

    /**
     * What was read.
     *
     * @param places the line of each cue's times, the first line of the text being 1
     * @param problems what has to be put right first, each with its line; at most {@value #MOST_PROBLEMS}
     */
    record Reading(List<Cue> cues, List<Integer> places, List<RuleViolation> problems) {}

    /** Reads WebVTT or SubRip. */
    static Reading read(String text) {
        WebVtt reader = new WebVtt(text);
        reader.all();
        return new Reading(reader.cues, reader.places, reader.problems);
    }

    /** As WebVTT. */
    static String write(List<Cue> cues) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        for (Cue each : cues) {
            text.append('\n')
                    .append(FilmTime.exactly(each.from()))
                    .append(' ')
                    .append(ARROW)
                    .append(' ')
                    .append(FilmTime.exactly(each.to()))
                    .append('\n')
                    .append(each.text())
                    .append('\n');
        }
        return text.toString();
    }

    private void all() {
        if (lines[0].equals(HEAD) || lines[0].startsWith(HEAD + " ") || lines[0].startsWith(HEAD + "\t")) {
            // 4.1: what follows until the first empty line belongs to the head.
            while (at < lines.length && !lines[at].isEmpty() && !lines[at].contains(ARROW)) {
                at++;
            }
        }
        while (at < lines.length && problems.size() < MOST_PROBLEMS) {
            if (lines[at].isBlank()) {
                at++;
            } else {
                block();
            }
        }
    }

    /** A cue, or a block that is none: up to the next empty line. */
    private void block() {
        if (isAside(lines[at])) {
            skip();
            return;
        }
        if (!lines[at].contains(ARROW)) {
            boolean named = at + 1 < lines.length && lines[at + 1].contains(ARROW);
            if (!named) {
                problem("captions.no-times", at + 1, shortened(lines[at]));
                skip();
                return;
            }
            // Its identifier, or its number.
            at++;
        }
        cue();
    }

    private static boolean isAside(String line) {
        return line.equals("NOTE")
                || line.startsWith("NOTE ")
                || line.startsWith("NOTE\t")
                || line.strip().equals("STYLE")
                || line.strip().equals("REGION");
    }

    private void skip() {
        while (at < lines.length && !lines[at].isBlank()) {
            at++;
        }
    }

    private void cue() {
        int place = at + 1;
        String times = lines[at];
        int arrow = times.indexOf(ARROW);
        OptionalLong from = FilmTime.exact(times.substring(0, arrow).strip());
        OptionalLong to =
                FilmTime.exact(times.substring(arrow + ARROW.length()).strip().split("\\s", 2)[0]);
        at++;
        StringJoiner text = new StringJoiner("\n");
        while (at < lines.length && !lines[at].isBlank() && !lines[at].contains(ARROW)) {
            text.add(lines[at].strip());
            at++;
        }
        if (from.isEmpty() || to.isEmpty()) {
            problem("captions.times", place, shortened(times));
        } else if (to.getAsLong() <= from.getAsLong()) {
            problem("captions.backwards", place);
        } else if (cues.size() >= MOST_CUES) {
            problem("captions.many", place, MOST_CUES);
            at = lines.length;
        } else {
            add(new Cue(from.getAsLong(), to.getAsLong(), CueText.cleaned(text.toString())), place);
        }
    }

    /** What shows nothing is left out. */
    private void add(Cue cue, int place) {
        if (!CueText.plain(cue.text()).isBlank()) {
            cues.add(cue);
            places.add(place);
        }
    }

    private void problem(String key, Object... arguments) {
        problems.add(new RuleViolation(key, arguments).at("list"));
    }

    private static String shortened(String line) {
        String plain = line.strip();
        return plain.codePointCount(0, plain.length()) <= 60
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, 60)) + "…";
    }
}
