package org.attune.reporting;

import java.time.LocalDate;
import org.attune.setting.Responsibility;

/**
 * What somebody answers for in a setting, from a day on.
 *
 * @param roomId 0 without a room
 * @param room its name; empty without one
 */
public record TeamPlace(long roomId, String room, Responsibility responsibility, LocalDate from) {}
