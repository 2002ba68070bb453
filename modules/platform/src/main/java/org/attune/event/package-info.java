/**
 * Webinars that people book and come to: events with sessions, places and a wait-list, the way in, and what shows that
 * somebody was there.
 *
 * <p><b>Words.</b> An <i>event</i> has one or more <i>sessions</i> and a capacity. A <i>booking</i> is a person's place at
 * all of them, or their place in the <i>wait-list</i>; a freed place is <i>offered</i> for a time to the first who waits.
 * After the <i>cut-off</i> nobody is offered a place. <i>Evidence</i> is what shows that somebody was there, each kind for
 * itself; a course's module says which kind counts.
 *
 * <p><b>How it goes.</b> Whatever becomes of an event's places is decided in {@code Turns}, by whoever holds the event's row:
 * one after the other, and told in the same transaction. {@code Passing} looks again and again, on every server, which offers
 * are over and which wait-lists end.
 * {@code EventLetters} tells people, and their calendars by what {@code CalendarChanges} knows to stand there; {@code
 * CalendarFeedService} gives all of it under an address of their own.
 * {@code JoinService} lets people in: {@code EnteringService} looks whether they may, a {@code
 * MeetingRoom} says where their browser goes while nothing of the database is held, and {@code AttendanceService} keeps it; of who
 * joined early {@code AttendanceService} tells once the session begins.
 * {@code Reporting} asks each minute who is in. {@code After} lets the recording take an event's place.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a place is taken while there are free ones and booking twice changes nothing
 *   <li>a freed place is offered to the first who waits and no newcomer jumps the queue
 *   <li>an offer that is not answered passes on and they wait no more
 *   <li>an offer that is declined passes on at once
 *   <li>more places are offered at once and fewer take nobodys away
 *   <li>after the cut off nobody is offered a place and the wait list ends
 *   <li>a place that is free after the cut off is whose who comes until the last session begins
 *   <li>an offer of an event that is moved forward ends at the new cut off
 *   <li>everyone is told when it is called off and bookings end
 *   <li>whoever has a place is told once of what calendars have to know and of nothing else
 *   <li>a session that has begun or that somebody came to stays as it is
 *   <li>what the reader has at the same time is named and hinders nothing
 *   <li>drafts are coordinators alone and every event is its hubs alone
 *   <li>what was called off is shown to whoever had booked it
 *   <li>of two who change it the second is told
 *   <li>whoever closes the account leaves their places to those who wait
 *   <li>all that somebody booked and came to is theirs to take along
 *   <li>of two hundred who book at once as many as there are places have one and the others wait in order
 *   <li>one person who books many times at once has one place
 *   <li>two servers that look at the same time pass an offer on once
 *   <li>whatever happens places order and messages are right
 *   <li>whatever many do at once places order and messages are right
 *   <li>cut off and offers are as long in the nights when the clocks change
 *   <li>each field that is wrong is told of and all at once
 *   <li>sessions are in order and do not overlap and end after they begin within a day
 *   <li>what people book has a link of the web and lies ahead
 *   <li>a list of a thousand events takes a handful of queries
 *   <li>the door is open to who has a place from a quarter of an hour before until the end
 *   <li>a ticket says who hosts and calls a person by nothing that is known elsewhere
 *   <li>going in is kept once and told once
 *   <li>of a host who has no place it is not kept that they go in
 *   <li>of a draft there is nothing to see
 *   <li>whoever joins early was there once it begins and who gives up before never was
 *   <li>who joined early what is then moved or called off was not there
 *   <li>whatever a provider answers late counts for nothing where it was moved or called off or given up meanwhile
 *   <li>whoever waits or is offered a place is told that it was moved and of nothing else
 *   <li>who did not come finds it on their pages too until they know or are marked
 *   <li>who attended by what they wrote is not told that nothing shows it
 *   <li>the desk knows what is to take the place and what is called off lets it go
 *   <li>what is thrown away just now becomes no part
 *   <li>an event whose minutes a course counts stays where they are reported
 *   <li>what became of a booking without their doing is said until they know
 *   <li>of what was called off the desk still sees who had booked
 *   <li>each kind of evidence is kept for itself and none is made of another
 *   <li>the host takes back what they said of those they were shown and of nobody else
 *   <li>nobody is marked before the session begins
 *   <li>minutes count between two looks that both found somebody there
 *   <li>several servers that look at once count a minute once
 *   <li>minutes are never more than the session and never more than the time that passed
 *   <li>whoever is there from before it begins until it ends has all its minutes
 *   <li>a meeting is made and the way in is signed for the role
 *   <li>a title of any length is a name that it takes
 *   <li>whatever else it refuses is a fault and not an empty room
 *   <li>an answer that begins and does not end is not waited for
 *   <li>a jitsi token is signed for one room one person and the time of the session
 *   <li>the recording takes the place when the event is over and who did not come is told once
 *   <li>in whatever order it takes the place once and those who did not come are told once
 *   <li>several servers at once let it take the place once
 *   <li>whoever books gets one letter with an entry for their calendar
 *   <li>no letter and no entry holds the way into the meeting
 *   <li>each session has a letter and an entry of its own and the first says everything
 *   <li>only what changed is sent again and a session that is gone is taken out
 *   <li>a place that is given up goes out of the calendar
 *   <li>an event that is called off goes out of the calendar with the reason
 *   <li>who waits or is offered a place is told without an entry
 *   <li>nobody is told at an address that may be a strangers
 *   <li>what is over stays in the calendar
 *   <li>the last word is the latest whatever happens to a booking
 *   <li>names with emoji quotes and line breaks survive
 *   <li>weekly sessions stay at half past six over the change of clocks
 *   <li>a session over a change of clocks begins and ends when it does
 *   <li>the time zone changes when javas does
 *   <li>nothing is fetched from the network
 *   <li>an address gives its makers places and what is offered them and nothing else
 *   <li>making a new address ends the one before and ending it ends it
 *   <li>what the address holds is not kept
 *   <li>an address gives nothing of an account that is barred or closed
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code recording} has the films. {@code notification} sends letters. Whoever wants to know that
 * somebody came observes {@link org.attune.event.Attended}; that a recording took an event's place, {@link
 * org.attune.event.RecordingTookPlace}; both in the transaction of what they tell.
 */
@NullMarked
package org.attune.event;

import org.jspecify.annotations.NullMarked;
