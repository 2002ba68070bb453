package org.attune.setting;

/**
 * A room that a setting opens.
 *
 * @param fromMonths age of the youngest, in months
 * @param toMonths age at which children move on, in months
 */
public record NewRoom(String name, int fromMonths, int toMonths) {}
