/**
 * What has to be renewed, and by when: training that a manager writes down, and courses.
 *
 * <p><b>Words.</b> What is to be renewed is a <i>renewable</i>: named by the hub, such as first aid, or one of its courses. Its
 * <i>intervals</i> say from which day on it is renewed after how many months, and who says so; all of it is the hub's data,
 * which begins with what {@code beginning.json} holds. The <i>renew-by date</i> is the last day on which it counts.
 * <i>Training held</i> is what somebody did outside the courses, as a manager of theirs wrote it down.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>renew by is the day it was done and the months of the interval of that day; a month that is shorter ends it
 *   <li>a changed interval concerns what is done from its day on; what was done before the first goes by the first
 *   <li>on the renew by date it still counts, it is due three calendar months before, and expired the day after
 *   <li>a hub begins with the renewables that are shipped, a new one and one of before, and once; what it ended stays ended
 *   <li>coordinators keep the renewables of their hub; the second of two who change one is told
 *   <li>a manager writes down training for those who work in a setting of theirs and for nobody else
 *   <li>what was written down goes with its person: managers of where they work now see it, and those of before do not
 *   <li>what was written down is corrected and removed by whoever has seen it as it is
 *   <li>what was written down is changed by its writer, managers of the setting it was written for, and coordinators
 *   <li>the person sees what was written down, by whom, and it ends with their account
 *   <li>a course is renewed by when it was finished last
 *   <li>a course may be done again when it is due within three months, or expired, or was assigned again
 * </ul>
 *
 * <p><b>For others.</b> {@link org.attune.renewal.RenewalService#of} says what of whom is to be renewed by when: reminders and
 * evidence go by it. As SQL, of what was written down:
 *
 * <pre>{@code
 * select h.account, r.name, max(h.on_day) as on_day
 *   from training_held h join renewable r on r.id = h.renewable
 *  where h.hub = ? and r.ended_at is null group by h.account, r.id, r.name
 * }</pre>
 *
 * <p>and of courses {@code enrolment.finished_at}; the months are those of the latest {@code renewal_interval} whose {@code
 * from_day} is not after that day, else of the earliest. The end of a month is Java's {@code LocalDate.plusMonths}.
 *
 * <p><b>Neighbours.</b> {@code learning} says when courses were finished and begins them again; {@code setting} who works
 * where; {@code catalogue} which courses there are; {@code audit} notes what staff did. Whether a course was assigned again is
 * read from the tables of assignments. Whoever closes an account calls {@link org.attune.renewal.RenewalService#forget}.
 */
@NullMarked
package org.attune.renewal;

import org.jspecify.annotations.NullMarked;
