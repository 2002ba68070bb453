package org.attune.setting;

/**
 * A room, for who leads it.
 *
 * @param room its id
 * @param mayAssign whether the setting lets its room leaders assign courses
 */
public record LedRoom(long setting, String settingName, long room, String name, boolean mayAssign) {}
