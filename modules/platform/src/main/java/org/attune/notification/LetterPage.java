package org.attune.notification;

import java.util.List;

/**
 * Some of a hub's letters.
 *
 * @param mail whether there is a mail server; where there is none, letters can be opened
 * @param count how many there are in all
 * @param page which page this is, from 1
 * @param pages how many there are, at least 1
 */
public record LetterPage(List<LetterEntry> letters, boolean mail, int count, int page, int pages) {

    public LetterPage {
        letters = List.copyOf(letters);
    }
}
