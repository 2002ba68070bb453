package org.attune.setting;

/**
 * A setting, for who works there or looks after it.
 *
 * @param id of the setting
 */
public record Workplace(long id, String name) {}
