/**
 * Courses that are assigned to people of a setting: by whom, to whom, why and until when; what was changed since, and what
 * they say to it.
 *
 * <p><b>Words.</b> An <i>assignment</i> gives a course to people by name, to a room, to a responsibility, or to whoever works
 * with children under an age. Somebody who got it is <i>assigned</i>. An assignment is <i>standing</i> when whoever comes
 * later gets it too; they are <i>caught</i>. Its <i>weight</i> is required, agreed or voluntary. Nothing is asked any more of
 * whom it has <i>ended</i> for: taken off, withdrawn, declined, or left.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>whoever has done the course does not get it, nor whoever has it from the setting already
 *   <li>whoever has to renew the course gets it again, and what they finished before does not count
 *   <li>whoever has it as an offer can be given it as required
 *   <li>what is voluntary is never overdue, nor what somebody cannot do
 *   <li>what somebody does after they left is not shown
 *   <li>what was done in time stays done when it is done once more
 *   <li>whoever may not sign in does not get it
 *   <li>a preview stores nothing
 *   <li>whoever comes under a standing assignment later is caught, with days of their own
 *   <li>whoever has done the course is never caught, nor whoever said no or was taken off
 *   <li>nothing is asked of whoever left, and it comes back when they do
 *   <li>two servers at once catch somebody once
 *   <li>of two who assign a course at once the second gives it to nobody who has it
 *   <li>of two who give a course to further people at once the second gives it to nobody who has it
 *   <li>a manager assigns in the settings they manage, a coordinator in those of the hub
 *   <li>a room leader assigns within the rooms they lead, and only where the setting lets them
 *   <li>a room leader sees and changes what concerns those who work in their rooms now, and nobody else
 *   <li>whoever left or what was closed while a form was filled in is said at its field
 *   <li>the second of two who change it is told
 *   <li>what changed is told with its reason to those who have it, until they know
 *   <li>a new date is for everyone who has not been given another
 *   <li>a new date reaches whoever got it after the date before
 *   <li>what is voluntary may be declined, and nothing else; whoever said no is offered it again by name alone
 *   <li>assigning, changing and withdrawing are noted
 *   <li>a manager who is new to babies is offered a course about them, until they begin it
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code setting} says who works where and who may assign there, {@code catalogue} has the courses,
 * {@code learning} enrols people when they begin: assigning enrols nobody. {@code renewal} says whose course is to be renewed.
 */
@NullMarked
package org.attune.assignment;

import org.jspecify.annotations.NullMarked;
