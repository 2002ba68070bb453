package org.attune.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.attune.shared.Line;
import org.attune.shared.RuleViolation;

/**
 * What is said in a film, to be read: a paragraph a line, each with the time at which it begins ("0:05 Dana Demo: Good
 * evening."). A line without a time goes on from the one before.
 *
 * @param paragraphs in the order of time
 */
record Transcript(List<Paragraph> paragraphs) {
    static final Transcript NONE = new Transcript(List.of());

    private static final int LONGEST = 1_000_000;
    private static final int MOST_PROBLEMS = 10;
    /** A pause after which something else begins, in milliseconds. */
    private static final long PAUSE = 3_000;
    /** How many letters make a paragraph that may end with its sentence. */
    private static final int PARAGRAPH = 350;

    private static final int LONGEST_PARAGRAPH = 900;

    Transcript {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Derived from captions: a paragraph ends where somebody else speaks, after a pause, or with a sentence once it is long. */
    static Transcript of(List<Cue> cues) {
        List<Paragraph> made = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String speaker = "";
        long from = 0;
        long to = 0;
        for (Cue each : cues) {
            String said = CueText.plain(each.text());
            String speaks = CueText.speaker(each.text());
            boolean another = !speaks.isEmpty() && !speaks.equals(speaker);
            if (!text.isEmpty() && (another || each.from() - to >= PAUSE || isFull(text))) {
                made.add(new Paragraph(from, text.toString()));
                text.setLength(0);
            }
            if (text.isEmpty()) {
                from = each.from();
                text.append(another ? speaks + ": " : "").append(said);
            } else {
                text.append(' ').append(said);
            }
            speaker = speaks.isEmpty() ? speaker : speaks;
            to = each.to();
        }
        if (!text.isEmpty()) {
            made.add(new Paragraph(from, text.toString()));
        }
        return new Transcript(made);
    }

    private static boolean isFull(StringBuilder text) {
        return text.length() >= LONGEST_PARAGRAPH
                || (text.length() >= PARAGRAPH && ".?!…”".indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    /**
     * As somebody typed it.
     *
     * @param length of the film, in milliseconds
     * @throws RuleViolation with all that has to be put right, each with its line
     */
    static Transcript read(String typed, long length) {
        if (typed.length() > LONGEST) {
            throw new RuleViolation("transcript.long").at("transcript");
        }
        List<Paragraph> read = new ArrayList<>();
        List<RuleViolation> problems = new ArrayList<>();
        String[] lines = typed.split("\\R", -1);
        long before = 0;
        for (int i = 0; i < lines.length && problems.size() < MOST_PROBLEMS; i++) {
            String line = Line.of(lines[i]);
            int space = line.indexOf(' ');
            OptionalLong time = FilmTime.typed(space < 0 ? line : line.substring(0, space));
            String said = time.isEmpty() ? line : space < 0 ? "" : line.substring(space + 1);
            long from = time.orElse(before);
            if (from < before) {
                problems.add(problem("transcript.order", i + 1, from, before));
            } else if (from > length) {
                problems.add(problem("transcript.beyond", i + 1, from, length));
            } else if (!said.isEmpty()) {
                read.add(new Paragraph(from, said));
            }
            before = Math.max(before, from);
        }
        if (problems.isEmpty() && read.isEmpty()) {
            problems.add(new RuleViolation("transcript.missing").at("transcript"));
        }
        if (!problems.isEmpty()) {
            throw problems.get(0).and(problems.subList(1, problems.size()));
        }
        return new Transcript(read);
    }

    private static RuleViolation problem(String key, int line, long time, long limit) {
        return new RuleViolation(key, line, FilmTime.spoken(time), FilmTime.spoken(limit)).at("transcript");
    }

    /** As it is kept and edited. */
    String text() {
        return paragraphs.stream()
                .map(each -> FilmTime.spoken(each.from()) + " " + each.text())
                .collect(Collectors.joining("\n"));
    }
}
