/**
 * Who is on which course, and how far they are.
 *
 * <p><b>Words.</b> An <i>enrolment</i> is a person on a course, in the version that was published when they enrolled. A
 * <i>status</i> is how far they are with a lesson or the course, and it only rises: progress is not what a package says now,
 * but the most it ever said. A <i>reflection</i> is what someone wrote to a question of a course, for themselves
 * alone. Whoever does a course <i>again</i>, to renew it, begins another <i>round</i> of the same enrolment: {@code again_since}
 * says since when, {@code finished_at} when they finished it last, so it is finished in this round when that is not earlier.
 * A status rises within a round; the round before is on record by its certificate. To <i>move</i> people is to put them on the published version of a course they are under way with.
 *
 * <p><b>How it goes.</b> Enrolling takes down the version's lessons, a row each. {@code ProgressListener} hears from tracking
 * that an activity was begun or progressed, in the transaction of that event; {@code Enrolment} says what follows. {@link
 * org.attune.learning.LearningService} shows it and gives launches.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>enrolling twice is enrolling once; who is on a version stays on it until they are moved
 *   <li>a part that plays nothing is done when the learner says so, or has written; what they wrote is sealed with their own
 *       key, and changed only by who has seen it
 *   <li>a rule for marked modules is met by these alone; a rule for a score when it was reached once in the module that is
 *       needed
 *   <li>who is moved keeps what is done, and begins anew what is not unless their place comes along; of the old version they
 *       hear only what is done; they are told until they say that they know
 *   <li>what is done in a lesson that a version lacks counts again in a later one that has it; what arrives late of the first of
 *       three versions counts in the third, and a late score alone begins nothing; who comes back to a version finds it as
 *       they left it
 *   <li>the same package says more than the place in the folder, and an exact lesson of long ago more than the only one of
 *       now; none stands for two, and doing one of two that came from one is not doing the other
 *   <li>a page that was open while its reader was moved leads to the same part now; what they write to a question that is gone
 *       is kept, and they find it; notes are found whichever package they were written in
 *   <li>who is not on a course sees what it is made of and opens nothing
 *   <li>a course is not started until something of it is begun; opening a lesson makes it under way and completing it done
 *   <li>a lesson is done when completed, or passed without a word on completion; an asset is done when it was opened
 *   <li>a status only rises; the same is reached in any order of hearing; a late event of an older epoch counts; start again
 *       keeps what is done
 *   <li>that a course was finished is told once, in the transaction in which it happens
 *   <li>a course is finished when all its lessons are done, and once; the last lessons of two modules done at once finish
 *       the course
 *   <li>a lesson with prerequisites opens after the lessons they name, and says which; whoever has begun it is never kept out
 *   <li>next is a lesson that was opened again before any other, else the lesson under way that was open last, else the first open lesson that is not done; on the first page it is in
 *       the course that was open last
 *   <li>a lesson is opened for someone again with a reason, by a coordinator of their hub; what they have done stays done, it is
 *       noted, and they are told until they begin it anew
 *   <li>whoever does a course again has nothing done, keeps the day they finished it, and is on the version of now
 *   <li>what arrives late of a round before neither raises nor finishes this one, in any order, and also of a version before
 *   <li>a course that is done again is finished again and told again; to begin it again twice is to begin it once
 *   <li>a recording is under way from the first piece and done from the share on; where something is asked, by watching and
 *       answering in either order; what raises nothing holds nothing
 *   <li>weak evidence makes an event under way and enough of it done; who enrols after having attended gets it counted; an
 *       event of before does not count in a round that began later
 *   <li>the recording takes the event's place and watching it is enough; who came is not asked what whoever watches is; late
 *       news of an event or a recording counts in the version that its learner is on
 *   <li>evidence and watching at once finish the course once
 *   <li>another film in another part is another lesson; a version that asks no more is done by what was watched
 *   <li>nobody sees or drains what is another's; a coordinator sees how many are where
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code catalogue} describes the courses; {@code audit} notes who was moved by whom. {@code tracking} registers, launches and tells of progress;
 * it does not know of this feature.
 * {@code event} tells who was at a live event, and that a recording took its place.
 * Whoever wants to know that a course was finished observes {@link org.attune.learning.CourseFinished}. {@code renewal} says when somebody may do a course again.
 */
@NullMarked
package org.attune.learning;

import org.jspecify.annotations.NullMarked;
