package org.attune.courseware;

import java.util.List;

/**
 * One lesson: an SCO of its own in SCORM 2004.
 *
 * @param file below the course's folder
 * @param id never changes
 * @param minutes how long it takes
 */
record Lesson(String file, String id, String title, int minutes, String summary, List<Screen> screens) {}
