package org.attune.recording;

import java.util.Locale;
import org.attune.shared.Line;
import org.attune.shared.RuleViolation;

/**
 * What a hub says of a recording.
 *
 * @param language of what is said in it, as in BCP 47
 */
public record RecordingWords(String title, String summary, String language) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int LONGEST_LANGUAGE = 35;

    /** What is known of a film that has just come: what its file is called. */
    static RecordingWords of(String fileName) {
        int end = fileName.lastIndexOf('.');
        String title = Line.of(end < 1 ? fileName : fileName.substring(0, end));
        String most = title.codePointCount(0, title.length()) <= LONGEST_TITLE / 2
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE / 2));
        return new RecordingWords(most.isBlank() ? "Recording" : most.strip(), "", "en-GB");
    }

    /**
     * As they may be kept: without what cannot be seen.
     *
     * @throws RuleViolation at the field that is wrong
     */
    RecordingWords checked() {
        String called = line(title, "title", LONGEST_TITLE);
        if (called.isEmpty()) {
            throw new RuleViolation("recording.title.missing").at("title");
        }
        String said = line(summary, "summary", LONGEST_SUMMARY);
        String tag = Line.of(language);
        // A well-formed tag comes out as it went in (RFC 5646, 2.1.1: case does not matter).
        if (tag.isEmpty()
                || tag.length() > LONGEST_LANGUAGE
                || !Locale.forLanguageTag(tag).toLanguageTag().equalsIgnoreCase(tag)) {
            throw new RuleViolation("recording.language.wrong").at("language");
        }
        return new RecordingWords(called, said, Locale.forLanguageTag(tag).toLanguageTag());
    }

    private static String line(String typed, String field, int longest) {
        String line = Line.of(typed);
        if (line.length() > longest) {
            throw new RuleViolation("course.text.long", longest, line.length()).at(field);
        }
        return line;
    }
}
