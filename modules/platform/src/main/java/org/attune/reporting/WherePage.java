package org.attune.reporting;

import java.util.List;

/**
 * Some of a course's people.
 *
 * @param count how many there are in all
 * @param left how many more were on the course and have closed their account since; 0 where it is asked for a name or a place,
 *     of which they have none
 * @param page which page this is, from 1
 * @param pages how many there are, at least 1
 */
public record WherePage(List<PersonWhere> people, int count, int left, int page, int pages) {

    public WherePage {
        people = List.copyOf(people);
    }
}
