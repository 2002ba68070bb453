package org.attune.setting;

import java.time.LocalDate;

/**
 * A responsibility that somebody is to have.
 *
 * @param room id of the room it is for; 0 when for none or all
 * @param from the first day
 */
public record NewDuty(Responsibility responsibility, long room, LocalDate from) {}
