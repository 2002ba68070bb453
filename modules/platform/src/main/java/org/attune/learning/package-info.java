/**
 * Who is on which course, and how far they are.
 *
 * <p><b>Words.</b> An <i>enrolment</i> is a person on a course, in the version that was published when they enrolled. A
 * <i>status</i> is how far they are with a lesson or the course, and it only rises: progress is not what a package says now,
 * but the most it ever said.
 *
 * <p><b>How it goes.</b> Enrolling takes down the version's lessons, a row each. {@code ProgressListener} hears from tracking
 * that an activity was begun or progressed, in the transaction of that event; {@code Enrolment} says what follows. {@link
 * org.attune.learning.LearningService} shows it and gives launches.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>enrolling twice is enrolling once; who is on a version stays on it
 *   <li>who is not on a course sees what it is made of and opens nothing
 *   <li>a course is not started until something of it is begun; opening a lesson makes it under way and completing it done
 *   <li>a lesson is done when completed, or passed without a word on completion; an asset is done when it was opened
 *   <li>a status only rises; the same is reached in any order of hearing; a late event of an older epoch counts; start again
 *       keeps what is done
 *   <li>a course is finished when all its lessons are done, and once; the last lessons of two modules done at once finish
 *       the course
 *   <li>next is the lesson under way that was open last, else the first lesson that is not done; on the first page it is in
 *       the course that was open last
 *   <li>nobody sees or drains what is another's; a coordinator sees how many are where
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code catalogue} describes the courses. {@code tracking} registers, launches and tells of progress;
 * it does not know of this feature.
 */
@NullMarked
package org.attune.learning;

import org.jspecify.annotations.NullMarked;
