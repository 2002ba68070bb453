package org.attune.setting;

/**
 * A setting, to choose one from.
 *
 * @param setting its id
 * @param version changes with every change of it
 */
public record SettingName(long setting, String name, String localAuthority, long version) {}
