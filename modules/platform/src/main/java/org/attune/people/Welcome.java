package org.attune.people;

import java.util.List;

/**
 * What is known of someone at their first sign-in.
 *
 * @param settings names of the settings they were added to
 */
public record Welcome(String givenName, String familyName, List<String> settings, ProfileSaid said) {

    public Welcome {
        settings = List.copyOf(settings);
    }
}
