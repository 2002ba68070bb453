package org.attune.people;

import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Someone to be added.
 *
 * @param email where their link goes; empty when they have none
 * @param signInName what they will type to sign in; empty to have it be their e-mail address, or made up
 * @param setting id of the setting they work in; absent when they work in none
 * @param role what they may do beyond learning
 */
public record Starter(
        String givenName,
        String familyName,
        String email,
        String signInName,
        @Nullable Long setting,
        Role role) {}
