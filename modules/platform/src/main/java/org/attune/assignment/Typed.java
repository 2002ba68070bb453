package org.attune.assignment;

import org.attune.shared.Line;
import org.attune.shared.RuleViolation;

/** What people type about an assignment. */
final class Typed {
    static final int LONGEST_REASON = 500;

    private Typed() {}

    /** Lines of text, without what cannot be seen. */
    static String text(String typed) {
        return String.join("\n", typed.lines().map(Line::of).toList()).strip();
    }

    /** @throws RuleViolation when there is no reason, or too much of it */
    static String reason(String typed) {
        String reason = Line.of(typed);
        if (reason.isEmpty()) {
            throw new RuleViolation("assignment.reason-missing").at("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RuleViolation("assignment.reason-long", LONGEST_REASON, reason.length()).at("reason");
        }
        return reason;
    }
}
