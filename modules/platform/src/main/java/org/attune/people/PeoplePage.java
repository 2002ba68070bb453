package org.attune.people;

import java.util.List;

/**
 * A page of a hub's people.
 *
 * @param found how many the search finds in all
 * @param page which page this is, from 1
 * @param pages how many there are, at least 1
 */
public record PeoplePage(List<PersonRow> people, long found, int page, int pages) {

    public PeoplePage {
        people = List.copyOf(people);
    }
}
