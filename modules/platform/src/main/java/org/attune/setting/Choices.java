package org.attune.setting;

/**
 * What a setting decided for itself.
 *
 * @param roomLeadersAssign whether a room leader may assign courses within the own room
 * @param shares what specialist leaders whose patch it is in are shown of it
 * @param version changes with every change of the setting
 */
public record Choices(boolean roomLeadersAssign, Sharing shares, long version) {}
