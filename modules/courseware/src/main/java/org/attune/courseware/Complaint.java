package org.attune.courseware;

/**
 * Something wrong in a course's source, for the one who writes it.
 *
 * @param file below the course's folder
 * @param line from 1; 0 when it concerns the whole file
 * @param sentence what is wrong and what to do
 */
public record Complaint(String file, int line, String sentence) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + sentence;
    }
}
