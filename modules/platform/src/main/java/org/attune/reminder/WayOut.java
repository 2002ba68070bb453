package org.attune.reminder;

/**
 * What the link of a letter leads out of.
 *
 * @param course its title
 * @param setting where it was assigned
 * @param voluntary whether whoever has it may do without reminders
 * @param reminded whether they still get them
 */
public record WayOut(String course, String setting, boolean voluntary, boolean reminded) {}
