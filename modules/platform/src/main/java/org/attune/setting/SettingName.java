package org.attune.setting;

/**
 * A setting, to choose one from.
 *
 * @param setting its id
 */
public record SettingName(long setting, String name, String localAuthority) {}
