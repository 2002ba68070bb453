package org.attune.people;

import org.attune.setting.Responsibility;

/**
 * A setting says that the reader works there: is that so?
 *
 * @param invitation its id
 * @param setting the name of the setting
 */
public record Question(long invitation, String setting, Responsibility responsibility) {}
