/**
 * What is read across the features: who is where on a course, how far courses reach, and what staff did, for those who look
 * after a hub; and what the settings of a patch agreed to show, for its specialist leader.
 *
 * <p><b>Words.</b> <i>Where</i> someone is: how far with each lesson of the version they are on. A <i>workplace</i> is a
 * setting, and the room in it. The <i>trail</i> is what {@code audit} noted in the hub. A <i>team</i> are those who work in a
 * setting today; the <i>board</i> shows how each of them stands with each course that anybody there was assigned or has begun.
 * A setting is <i>reached</i> when anybody who works or worked there ever began something. A
 * <i>figure</i> is a count that may be passed on: in fives, and fewer than five is not told.
 *
 * <p><b>How it goes.</b> Plain SQL over the tables of the other features, in a fixed number of queries for a page, however
 * many people are on it. Nothing here writes, and nothing but the pages depends on it.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a person is shown with their workplaces and how far they are with each lesson; where they no longer work is not shown
 *   <li>the filter takes those who have not started, are under way or have finished, one setting, and words of a name
 *   <li>people are sorted by name or by how far they are; who has no such time comes last
 *   <li>a page costs as many queries for fifty people as for one
 *   <li>read on in portions, everyone comes once, by name
 *   <li>read on in portions, nobody is missing when the last of a portion has left the course or is called otherwise
 *   <li>lessons that only another version has are columns of their own, with the version
 *   <li>whoever is on an older version is shown its lessons by their titles
 *   <li>in each setting are counted those who work there today and of them who is on the course under way and done
 *   <li>a setting is reached once anybody who works or worked there began something
 *   <li>rows are filtered sorted and paged as they are asked for
 *   <li>a total is of the whole hub or of a whole authority whatever the filter finds
 *   <li>no figure and no difference of any two figures of any two views is a group of one to four people
 *   <li>no view changes when a small group becomes another small group of its pair
 *   <li>rows are sorted by what is shown and by no more
 *   <li>of a setting its specialist leader is shown what it agreed to show and nothing else
 *   <li>figures of a setting of the patch are in fives and name nobody
 *   <li>names of a setting of the patch come with courses and how far and nothing that was written
 *   <li>a setting that is not in the patch is not there
 *   <li>the trail is read newest first, page by page, with who and which course
 *   <li>another hub's people and actions are not there
 *   <li>a manager sees the team of the setting that they manage, a room leader the people of the rooms that they lead
 *   <li>whoever no longer works there is not of the team
 *   <li>overdue comes first, then who is due soonest, then the name
 *   <li>what is only offered is never overdue, and whoever said no has said no
 *   <li>what somebody cannot do is never overdue
 *   <li>what was done in time stays done when it is done once more
 *   <li>what was finished before the moment from which it counts is still to be done
 *   <li>what another setting assigned is its own affair
 *   <li>a board costs as many queries for sixty people as for one
 *   <li>of a course that is done again each time it was finished counts once
 *   <li>weeks begin on Monday on the clocks of the United Kingdom, also over a change of summer time
 * </ul>
 *
 * <p><b>Neighbours.</b> The tables of {@code setting}, {@code account}, {@code catalogue}, {@code learning}, {@code
 * assignment}, {@code record}, {@code patch} and {@code audit}. What is to be renewed by when {@code renewal} tells by itself.
 * Of what {@code tracking} keeps sealed nothing is read: no answers, notes or plans.
 */
@NullMarked
package org.attune.reporting;

import org.jspecify.annotations.NullMarked;
