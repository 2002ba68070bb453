package org.attune.people;

import java.util.List;
import java.util.Set;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Someone of the hub.
 *
 * @param account id of their account
 * @param settings names of the settings they work in
 * @param hasCome whether they have come in before
 * @param barred whether they may no longer sign in
 * @param profile what they say of their work; absent while they have not
 */
public record PersonRow(
        long account,
        String name,
        String signInName,
        @Nullable String email,
        List<String> settings,
        Set<Role> roles,
        boolean hasCome,
        boolean barred,
        @Nullable ProfileSaid profile) {

    public PersonRow {
        settings = List.copyOf(settings);
        roles = Set.copyOf(roles);
    }
}
