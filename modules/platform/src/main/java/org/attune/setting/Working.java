package org.attune.setting;

/**
 * That somebody works in a setting.
 *
 * @param setting its id
 * @param name of the setting
 */
public record Working(long setting, String name, Responsibility responsibility) {}
