package org.attune.mydata;

import java.util.List;
import org.attune.account.AccountDetails;
import org.attune.account.AtTheDoor;
import org.attune.assignment.MyAssignment;
import org.attune.event.BookedEvent;
import org.attune.learning.CoursePlan;
import org.attune.learning.Learnt;
import org.attune.learninglog.LogEntry;
import org.attune.patch.Visit;
import org.attune.people.Welcome;
import org.attune.record.Certificate;
import org.attune.record.LearningRecord;
import org.attune.renewal.HeldTraining;
import org.attune.tracking.KeptState;
import org.attune.unkept.UnkeptForm;

/**
 * All that is kept about a person, but for the files that prove what they learnt elsewhere: those come one by one.
 *
 * @param said where they work, and what they say of it
 * @param courses those that they have begun
 * @param plans the courses they are on, with how far they are in each lesson
 * @param assigned what they have or had assigned
 * @param log all that they wrote, the newest first
 * @param trainings what managers wrote down about them
 * @param signIns what happened at their door, the newest first
 * @param states what each lesson keeps to go on from
 * @param unkept what they were typing on a shared tablet when it locked
 * @param visits what they wrote of visits to settings of their patch
 * @param events what they booked and came to
 */
public record MyData(
        AccountDetails account,
        String hub,
        Welcome said,
        List<Learnt> courses,
        List<CoursePlan> plans,
        List<MyAssignment> assigned,
        List<LogEntry> log,
        LearningRecord record,
        List<Certificate> certificates,
        List<HeldTraining> trainings,
        List<AtTheDoor> signIns,
        List<KeptState> states,
        List<UnkeptForm> unkept,
        List<Visit> visits,
        List<BookedEvent> events) {

    public MyData {
        courses = List.copyOf(courses);
        plans = List.copyOf(plans);
        assigned = List.copyOf(assigned);
        log = List.copyOf(log);
        certificates = List.copyOf(certificates);
        trainings = List.copyOf(trainings);
        signIns = List.copyOf(signIns);
        states = List.copyOf(states);
        unkept = List.copyOf(unkept);
        visits = List.copyOf(visits);
        events = List.copyOf(events);
    }
}
