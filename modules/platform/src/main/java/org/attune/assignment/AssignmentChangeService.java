package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.attune.audit.AuditService;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Changing what is assigned, each time with a reason for those it is about. */
@ApplicationScoped
@Transactional
public class AssignmentChangeService {

    @Inject
    Assignments assignments;

    @Inject
    AssignedPeople people;

    @Inject
    Giving giving;

    @Inject
    Reaches reaches;

    @Inject
    WorkplaceService workplaces;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * Gives it to further people; whoever does not get it by the rules of {@link AssignmentService#more} does not.
     *
     * @param seen the version they had before them
     * @throws RuleViolation when it was changed since, nobody was chosen, or somebody who is not there (any more)
     * @throws NotFound when the reader may not change it
     */
    @Access(Access.Policy.LEADER)
    public void add(Reader reader, long assignment, long seen, Set<Long> accounts) {
        Assignment there = assignments.find(reader.hub(), assignment);
        reaches.changing(reader, there);
        workplaces.hold(reader.hub(), there.setting());
        Assignment found = held(reader, assignment, seen);
        if (accounts.isEmpty()) {
            throw new RuleViolation("assign.people.missing").at("people");
        }
        if (!reaches.accounts(reader, reaches.changing(reader, found)).containsAll(accounts)) {
            throw new RuleViolation("assign.people.gone").at("people");
        }
        giving.give(found, accounts, true, true);
        noted(
                reader,
                found,
                "assignment-people-added",
                accounts.size() == 1 ? "1 person" : accounts.size() + " people");
    }

    /**
     * Changes day, weight and note for everyone. Who said no to what was voluntary is asked again when it is no more.
     *
     * @param seen the version they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since, or is asked of others beyond their reach too
     * @throws NotFound when the reader may not change it
     */
    @Access(Access.Policy.LEADER)
    public void change(
            Reader reader,
            long assignment,
            long seen,
            @Nullable LocalDate dueOn,
            Weight weight,
            String note,
            String reason) {
        Assignment found = held(reader, assignment, seen);
        Reach reach = reaches.changingForAll(reader, found);
        String why = Typed.reason(reason);
        LocalDate before = found.dueOn();
        boolean wasVoluntary = found.weight() == Weight.VOLUNTARY;
        List<String> what = found.change(dueOn, weight, note, people.today());
        boolean othersKeep = false;
        for (Assigned each : assignments.of(found)) {
            othersKeep |= !each.dueMoves(before, found.dueOn()) && each.isAsked();
            boolean saidNo = each.hasEnded(Ending.DECLINED) && reach.has(each.account());
            if (wasVoluntary && weight != Weight.VOLUNTARY && saidNo) {
                each.isAskedAgain();
            }
        }
        if (othersKeep && !Objects.equals(before, found.dueOn())) {
            what.add("Whoever was given a date of their own keeps that.");
        }
        giving.told(found, reader, String.join(" ", what), why);
        noted(reader, found, "assignment-changed", String.join(" ", what) + " Reason: " + why);
    }

    /**
     * Gives one person another day.
     *
     * @param account whose
     * @param seen the version they had before them
     * @throws RuleViolation at the field that is wrong, when it was changed since, or is not asked of them any more
     * @throws NotFound when the reader may not change it, or they never had it or are beyond their reach
     */
    @Access(Access.Policy.LEADER)
    public void moreTime(
            Reader reader, long assignment, long seen, long account, @Nullable LocalDate dueOn, String reason) {
        Assignment found = held(reader, assignment, seen);
        Assigned theirs = asked(reader, found, account);
        String why = Typed.reason(reason);
        LocalDate due = Assignment.due(dueOn, people.today());
        if (Objects.equals(theirs.dueOn(), due)) {
            throw new RuleViolation("assignment.nothing-changed").at("due");
        }
        theirs.isDue(due);
        String what =
                due == null ? "You have no date for it any more." : "You have until " + Assignment.date(due) + ".";
        giving.told(theirs, reader, what, why);
        assignments.touch(found);
        notedOf(reader, found, "assignment-more-time", account, due == null ? "no date" : Assignment.date(due), why);
    }

    /**
     * Takes one person off.
     *
     * @param account whose
     * @param seen the version they had before them
     * @throws RuleViolation at the field that is wrong, when it was changed since, or is not asked of them any more
     * @throws NotFound when the reader may not change it, or they never had it or are beyond their reach
     */
    @Access(Access.Policy.LEADER)
    public void takeOff(Reader reader, long assignment, long seen, long account, String reason) {
        Assignment found = held(reader, assignment, seen);
        Assigned theirs = asked(reader, found, account);
        String why = Typed.reason(reason);
        giving.told(theirs, reader, "It is not assigned to you any more.", why);
        theirs.end(Ending.TAKEN_OFF, clock.instant());
        assignments.touch(found);
        notedOf(reader, found, "assignment-taken-off", account, "", why);
    }

    /**
     * Withdraws it: nothing is asked of anybody any more.
     *
     * @param seen the version they had before them
     * @throws RuleViolation at the field that is wrong, when it was changed since, or is asked of others beyond their reach too
     * @throws NotFound when the reader may not change it
     */
    @Access(Access.Policy.LEADER)
    public void withdraw(Reader reader, long assignment, long seen, String reason) {
        Assignment found = held(reader, assignment, seen);
        reaches.changingForAll(reader, found);
        String why = Typed.reason(reason);
        Instant now = clock.instant();
        giving.told(found, reader, "It is not assigned to you any more.", why);
        assignments.of(found).forEach(each -> each.end(Ending.WITHDRAWN, now));
        found.withdraw(now);
        noted(reader, found, "assignment-withdrawn", "Reason: " + why);
    }

    private Assignment held(Reader reader, long assignment, long seen) {
        reaches.changing(reader, assignments.find(reader.hub(), assignment));
        Assignment held = assignments.hold(reader.hub(), assignment);
        held.isAsSeen(seen);
        return held;
    }

    private Assigned asked(Reader reader, Assignment found, long account) {
        Reach reach = reaches.changing(reader, found);
        Assigned theirs = assignments.of(found).stream()
                .filter(each -> each.account() == account && reach.has(account))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!theirs.isAsked()) {
            throw new RuleViolation("assignment.not-asked");
        }
        return theirs;
    }

    private void noted(Reader reader, Assignment found, String action, String details) {
        audit.note(reader, action, "setting/" + found.setting(), "“" + title(found) + "”. " + details);
    }

    private void notedOf(Reader reader, Assignment found, String action, long account, String what, String why) {
        String name = people.names(found.hub(), List.of(account)).getOrDefault(account, "");
        audit.noteOf(
                reader,
                action,
                "setting/" + found.setting(),
                account,
                "“" + title(found) + "”, " + name + (what.isEmpty() ? "" : ": " + what) + ". Reason: " + why);
    }

    private String title(Assignment found) {
        return people.titles(found.hub(), List.of(found.course())).getOrDefault(found.course(), "");
    }
}
