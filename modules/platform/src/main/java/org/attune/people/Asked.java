package org.attune.people;

import java.time.Instant;
import org.attune.setting.Responsibility;

/**
 * Somebody whom a setting asked whether they work there, as the setting sees it: whether there is such an account, and whether
 * they said no, shows nowhere.
 *
 * @param invitation its id
 * @param typed the sign-in name as it was typed
 */
public record Asked(long invitation, String typed, Responsibility responsibility, Instant at) {}
