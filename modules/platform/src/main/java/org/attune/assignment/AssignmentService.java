package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.audit.AuditService;
import org.attune.setting.AtWork;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What is assigned in a setting, and changing it. */
@ApplicationScoped
@Transactional
public class AssignmentService {

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
     * What is and was assigned in a setting, the newest first; for a room leader what they made, and what is for their rooms.
     *
     * @throws NotFound when the reader may not assign there
     */
    @Access(Access.Policy.LEADER)
    public List<AssignmentDescription> list(Reader reader, long setting) {
        Reach reach = reaches.of(reader, setting);
        return described(
                reader,
                reach,
                assignments.all(reader.hub(), setting).stream()
                        .filter(each -> reach.sees(each, reader))
                        .toList());
    }

    private List<AssignmentDescription> described(Reader reader, Reach reach, List<Assignment> which) {
        long setting = reach.setting().id();
        Map<Long, List<AssignedPerson>> who = people.inSetting(reader.hub(), setting);
        Map<Long, String> rooms = people.rooms(setting);
        Map<Long, String> titles = people.titles(
                reader.hub(), which.stream().map(Assignment::course).distinct().toList());
        Map<Long, String> makers = people.names(
                reader.hub(), which.stream().map(Assignment::madeBy).distinct().toList());
        return which.stream()
                .map(each -> each.described(
                        titles.getOrDefault(each.course(), ""),
                        rooms.getOrDefault(each.to().room(), ""),
                        makers.getOrDefault(each.madeBy(), ""),
                        reach.changes(each, reader),
                        who.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound when the reader sees none of this id
     */
    @Access(Access.Policy.LEADER)
    public AssignmentDescription of(Reader reader, long assignment) {
        Assignment found = assignments.find(reader.hub(), assignment);
        Reach reach = reaches.of(reader, found.setting());
        if (!reach.sees(found, reader)) {
            throw new NotFound();
        }
        return described(reader, reach, List.of(found)).get(0);
    }

    /**
     * What was changed of one of them, the newest first.
     *
     * @throws NotFound when the reader sees none of this id
     */
    @Access(Access.Policy.LEADER)
    public List<ChangeTold> changes(Reader reader, long assignment) {
        of(reader, assignment);
        return people.changes(assignments.find(reader.hub(), assignment));
    }

    /**
     * Who could be given it as well: those within the reader's reach who are not asked for it.
     *
     * @throws NotFound when the reader may not change it
     */
    @Access(Access.Policy.LEADER)
    public Preview more(Reader reader, long assignment) {
        Assignment found = assignments.find(reader.hub(), assignment);
        Reach reach = changing(reader, found);
        return giving.preview(reader.hub(), found.setting(), found.course(), within(reader, reach));
    }

    private Set<Long> within(Reader reader, Reach reach) {
        return reach
                .within(workplaces.atWork(reader.hub(), reach.setting().id()))
                .stream()
                .map(AtWork::account)
                .collect(Collectors.toSet());
    }

    /**
     * Gives it to further people; whoever does not get it by the rules of {@link #more} does not.
     *
     * @param seen the version they had before them
     * @throws RuleViolation when it was changed since, or nobody was chosen
     * @throws NotFound when the reader may not change it, or not give it to them
     */
    @Access(Access.Policy.LEADER)
    public void add(Reader reader, long assignment, long seen, Set<Long> accounts) {
        Assignment found = held(reader, assignment, seen);
        if (accounts.isEmpty()) {
            throw new RuleViolation("assign.people.missing").at("people");
        }
        if (!within(reader, changing(reader, found)).containsAll(accounts)) {
            throw new NotFound();
        }
        giving.give(found, accounts, true, true);
        noted(reader, found, "assignment-people-added", accounts.size() == 1 ? "1 person" : accounts.size() + " people");
    }

    /**
     * Changes day, weight and note for everyone. Who said no to what was voluntary is asked again when it is no more.
     *
     * @param seen the version they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
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
        String why = Typed.reason(reason);
        LocalDate before = found.dueOn();
        boolean wasVoluntary = found.weight() == Weight.VOLUNTARY;
        List<String> what = found.change(dueOn, weight, note, people.today());
        for (Assigned each : assignments.of(found)) {
            each.dueMoves(before, found.dueOn());
            if (wasVoluntary && weight != Weight.VOLUNTARY && each.hasEnded(Ending.DECLINED)) {
                each.isAskedAgain();
            }
        }
        giving.told(found, reader, String.join(" ", what), why);
        noted(reader, found, "assignment-changed", String.join(" ", what) + " Reason: " + why);
    }

    /**
     * Gives one person another day.
     *
     * @param account whose
     * @param seen the version they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     * @throws NotFound when the reader may not change it, or it is not asked of them
     */
    @Access(Access.Policy.LEADER)
    public void moreTime(
            Reader reader, long assignment, long seen, long account, @Nullable LocalDate dueOn, String reason) {
        Assignment found = held(reader, assignment, seen);
        Assigned theirs = asked(found, account);
        String why = Typed.reason(reason);
        LocalDate due = Assignment.due(dueOn, people.today());
        if (Objects.equals(theirs.dueOn(), due)) {
            throw new RuleViolation("assignment.nothing-changed").at("due");
        }
        theirs.isDue(due);
        String what = due == null ? "You have no date for it any more." : "You have until " + Assignment.date(due) + ".";
        giving.told(theirs, reader, what, why);
        assignments.touch(found);
        notedOf(reader, found, "assignment-more-time", account, due == null ? "no date" : Assignment.date(due), why);
    }

    /**
     * Takes one person off.
     *
     * @param account whose
     * @param seen the version they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     * @throws NotFound when the reader may not change it, or it is not asked of them
     */
    @Access(Access.Policy.LEADER)
    public void takeOff(Reader reader, long assignment, long seen, long account, String reason) {
        Assignment found = held(reader, assignment, seen);
        Assigned theirs = asked(found, account);
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
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     * @throws NotFound when the reader may not change it
     */
    @Access(Access.Policy.LEADER)
    public void withdraw(Reader reader, long assignment, long seen, String reason) {
        Assignment found = held(reader, assignment, seen);
        String why = Typed.reason(reason);
        Instant now = clock.instant();
        giving.told(found, reader, "It is not assigned to you any more.", why);
        assignments.of(found).forEach(each -> each.end(Ending.WITHDRAWN, now));
        found.withdraw(now);
        noted(reader, found, "assignment-withdrawn", "Reason: " + why);
    }

    private Assignment held(Reader reader, long assignment, long seen) {
        changing(reader, assignments.find(reader.hub(), assignment));
        Assignment held = assignments.hold(reader.hub(), assignment);
        held.isAsSeen(seen);
        return held;
    }

    private Reach changing(Reader reader, Assignment found) {
        Reach reach = reaches.of(reader, found.setting());
        if (!reach.changes(found, reader)) {
            throw new NotFound();
        }
        return reach;
    }

    private Assigned asked(Assignment found, long account) {
        return assignments.of(found).stream()
                .filter(each -> each.account() == account && each.isAsked())
                .findFirst()
                .orElseThrow(NotFound::new);
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
