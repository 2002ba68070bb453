/**
 * Letters that remind people of courses which were assigned to them, and the weekly letter of those who manage a setting.
 *
 * <p><b>Words.</b> A <i>reminder</i> is a decision, taken once, about telling somebody of one thing on one occasion: that they
 * <i>were given</i> it, that its date is <i>a week</i> away, that it was <i>the day before</i>. Most are <i>written</i>, as a
 * letter; one is <i>not needed</i> where they know already, and one has <i>no address</i> where no address of theirs is
 * confirmed. <i>Open hours</i> are when letters may come, quiet hours the rest. The <i>way out</i> is the link of a letter by
 * which somebody is reminded of a voluntary course no more. A <i>digest</i> is the weekly letter.
 *
 * <p><b>How it goes.</b> {@code Reminding} looks every few minutes, on every server. {@code RemindingService} finds the people
 * to whom something is to be said, and has {@code PersonRemindingService} decide for one after the other, each in a
 * transaction that keeps the decisions and puts the letter into the outbox, so that there is both or neither. What is to be
 * said when is {@code Asked}'s alone. Nothing is kept between two looks but the decisions: a server that was away looks as if
 * it had just come.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>whoever is given a course is told soon and once
 *   <li>a week before its date people are reminded and the day after it
 *   <li>of one date nobody is reminded twice and of another date anew
 *   <li>whoever was told of a date within its week is not told again before it
 *   <li>a reminder that is late is written only while it makes sense
 *   <li>nobody is reminded of what is done, ended, withdrawn, or no longer theirs to do
 *   <li>nobody is told of what they gave themselves
 *   <li>several courses make one letter
 *   <li>no letter leaves in quiet hours, on either side of the changes of summer time
 *   <li>two servers that look at the same time decide once
 *   <li>there is a decision and its letter or neither
 *   <li>whoever has no confirmed address is decided about and written nothing
 *   <li>the link of a voluntary course ends its reminders and to follow it changes nothing
 *   <li>of a required course nobody gets out by a link
 *   <li>a manager gets one letter a week over all their settings, unless there is nothing to say or they do not want it
 *   <li>reminders of an account that is closed go with it, and old ones after a while
 * </ul>
 *
 * <p><b>Neighbours.</b> The tables of assigned courses, enrolments and staff are read by SQL and are others' to write, but for
 * whether somebody wants to be reminded. {@code notification} sends. What is to be renewed is not told of yet: a reminder
 * to renew by a day is to become a {@link org.attune.reminder.Occasion} of its own, about that day.
 */
@NullMarked
package org.attune.reminder;

import org.jspecify.annotations.NullMarked;
