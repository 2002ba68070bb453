package org.attune.reminder;

import java.util.List;

/**
 * Whether somebody gets the weekly letter.
 *
 * @param settings the names of those they manage, of which it tells; where there is none, there is no letter
 * @param wanted whether they want it
 */
public record DigestChoice(List<String> settings, boolean wanted) {

    public DigestChoice {
        settings = List.copyOf(settings);
    }
}
