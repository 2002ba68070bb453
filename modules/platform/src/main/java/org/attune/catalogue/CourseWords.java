package org.attune.catalogue;

import java.util.List;
import org.attune.shared.Line;
import org.attune.shared.RuleViolation;

/**
 * What a course says of itself. Limits are for what is typed at the desk: the folder of courses has none, and what it says
 * is shown as it is.
 *
 * @param minutes 0 to add up those of the modules
 * @param objectives what people take away, a line each
 * @param licence as an SPDX name, or in words; empty for none
 */
public record CourseWords(
        String title,
        String summary,
        String audience,
        int minutes,
        List<String> objectives,
        String madeBy,
        String licence) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 4_000;
    static final int MOST_OBJECTIVES = 40;
    private static final int MOST_MINUTES = 10_000;

    public CourseWords {
        objectives = List.copyOf(objectives);
    }

    /** A course of which only the title is known. */
    static CourseWords titled(String title) {
        return new CourseWords(title, "", "", 0, List.of(), "", "");
    }

    /**
     * As a draft may keep them: without what cannot be seen.
     *
     * @throws RuleViolation at the field that is wrong
     */
    CourseWords checked() {
        String called = line(title, "title", LONGEST_TITLE);
        if (called.isEmpty()) {
            throw new RuleViolation("course.title.missing").at("title");
        }
        String said = line(summary, "summary", LONGEST_TEXT);
        String whom = line(audience, "audience", LONGEST_TEXT);
        String makers = line(madeBy, "madeBy", LONGEST_TEXT);
        String terms = line(licence, "licence", LONGEST_TITLE);
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new RuleViolation("course.minutes.wrong").at("minutes");
        }
        List<String> aims = objectives.stream()
                .map(each -> line(each, "objectives", LONGEST_TEXT))
                .filter(each -> !each.isEmpty())
                .toList();
        if (aims.size() > MOST_OBJECTIVES) {
            throw new RuleViolation("course.objectives.many", MOST_OBJECTIVES).at("objectives");
        }
        return new CourseWords(called, said, whom, minutes, aims, makers, terms);
    }

    static String line(String typed, String field, int longest) {
        String line = Line.of(typed);
        if (line.length() > longest) {
            throw new RuleViolation("course.text.long", longest, line.length()).at(field);
        }
        return line;
    }
}
