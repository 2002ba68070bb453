/**
 * Webinars that people book and come to: events with sessions, places and a wait-list, the way in, and what shows that
 * somebody was there.
 *
 * <p><b>Words.</b> An <i>event</i> has one or more <i>sessions</i> and a capacity. A <i>booking</i> is a person's place at
 * all of them, or their place in the <i>wait-list</i>; a freed place is <i>offered</i> for a time to the first who waits.
 * After the <i>cut-off</i> nobody is offered a place. <i>Evidence</i> is what shows that somebody was there, each kind for
 * itself; a course's module says which kind counts.
 *
 * <p><b>Neighbours.</b> {@code recording} has the films. {@code notification} sends letters. Whoever wants to know that
 * somebody came observes {@link org.attune.event.Attended}; that a recording took an event's place, {@link
 * org.attune.event.RecordingTookPlace}; both in the transaction of what they tell.
 */
@NullMarked
package org.attune.event;

import org.jspecify.annotations.NullMarked;
