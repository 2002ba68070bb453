package org.attune.recording;

import java.util.ArrayList;
import java.util.List;
import org.attune.shared.RuleViolation;

/** Captions as somebody brings them, looked at against the film. */
final class Captions {
    /** Editors measure a film a little differently than its file does. */
    static final long TOLERANCE = 2_000;

    private static final int LONGEST = 1_000_000;
    private static final int MOST_PROBLEMS = 10;

    private Captions() {}

    /**
     * The cues of a text, in WebVTT or SubRip.
     *
     * @param length of the film, in milliseconds
     * @throws RuleViolation with all that has to be put right, each with its line
     */
    static List<Cue> of(String text, long length) {
        if (text.isBlank()) {
            throw new RuleViolation("captions.missing").at("list");
        }
        if (text.length() > LONGEST) {
            throw new RuleViolation("captions.long").at("list");
        }
        WebVtt.Reading reading = WebVtt.read(text);
        List<RuleViolation> problems = new ArrayList<>(reading.problems());
        List<Cue> cues = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < reading.cues().size() && problems.size() < MOST_PROBLEMS; i++) {
            Cue cue = reading.cues().get(i);
            int place = reading.places().get(i);
            if (cue.from() < before) {
                problems.add(
                        new RuleViolation("captions.order", place, FilmTime.spoken(cue.from()), FilmTime.spoken(before))
                                .at("list"));
            } else if (cue.from() >= length || cue.to() > length + TOLERANCE) {
                problems.add(
                        new RuleViolation("captions.beyond", place, FilmTime.spoken(cue.to()), FilmTime.spoken(length))
                                .at("list"));
            } else {
                cues.add(new Cue(cue.from(), Math.min(cue.to(), length), cue.text()));
            }
            before = Math.max(before, cue.from());
        }
        if (problems.isEmpty() && cues.isEmpty()) {
            problems.add(new RuleViolation("captions.none").at("list"));
        }
        if (!problems.isEmpty()) {
            throw problems.get(0).and(problems.subList(1, problems.size()));
        }
        return cues;
    }
}
