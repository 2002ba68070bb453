package org.attune.courseware;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One package of a course.
 *
 * @param identifier of its manifest; the same from version to version, and no other package's
 * @param lesson the one lesson it holds; null where it holds the whole course
 * @param files by path
 */
record Pack(Format format, String identifier, @Nullable Lesson lesson, SortedMap<String, byte[]> files) {

    String fileName() {
        return identifier + ".zip";
    }
}
