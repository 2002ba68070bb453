package org.attune.scorm.command;

/** Text from a package on a terminal: on one line, and without signs that would steer it. */
final class Shown {
    private Shown() {}

    static String line(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "\ufffd");
    }
}
