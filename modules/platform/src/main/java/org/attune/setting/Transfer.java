package org.attune.setting;

/**
 * Where somebody goes on working, and as what.
 *
 * @param setting id of the setting
 */
public record Transfer(long setting, NewDuty duty) {}
