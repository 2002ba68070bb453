package org.attune.learning;

import java.util.List;

/**
 * A page of those who are not on the published version of a course and have not finished.
 *
 * @param version id of the published version
 * @param number its number, as people see it
 * @param count how many they are in all
 * @param page from 1
 * @param people those of the page, by name
 */
public record Movable(long version, String number, int count, int page, int pages, List<OnOldVersion> people) {
    public Movable {
        people = List.copyOf(people);
    }
}
