package org.attune.setting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who begins to work in a setting.
 *
 * @param account id of their account
 * @param room name of the room they work in; absent when they work in none or in all
 * @param from their first day
 */
public record NewStaffMember(long account, @Nullable String room, Responsibility responsibility, LocalDate from) {}
