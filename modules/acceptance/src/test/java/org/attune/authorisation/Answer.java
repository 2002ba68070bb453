package org.attune.authorisation;

import java.util.Optional;

/** What came of a call. */
sealed interface Answer {

    /** There is no such thing for the reader: 404. */
    record Absent() implements Answer {}

    /** A rule refused it, and nothing was done. */
    record Violated(String rule) implements Answer {}

    /** It broke. */
    record Broken(Throwable why) implements Answer {}

    /** It was done. */
    record Done(Told told, boolean wrote) implements Answer {}

    /** A few words for a failure. */
    default String inWords() {
        if (this instanceof Absent) {
            return "is NotFound";
        }
        if (this instanceof Violated violated) {
            return "is refused by the rule " + violated.rule();
        }
        if (this instanceof Broken broken) {
            return "breaks: " + broken.why() + at(broken.why());
        }
        Done done = (Done) this;
        return (done.wrote() ? "writes, and " : "") + "answers " + done.told();
    }

    private static String at(Throwable why) {
        return Optional.of(why.getStackTrace())
                .filter(each -> each.length > 0)
                .map(each -> " at " + each[0])
                .orElse("");
    }
}
