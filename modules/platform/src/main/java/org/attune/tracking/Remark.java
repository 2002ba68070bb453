package org.attune.tracking;

/**
 * What was said of one element of an event.
 *
 * @param element the scalar's name, or its place in the event: {@code objectives[0].success_status}
 * @param error the SCORM error code it was refused with; 0 for a warning, with which it was kept
 */
public record Remark(String element, int error, String message) {
    boolean refuses() {
        return error != 0;
    }
}
