package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The people of a setting and what they answer for, from day to day: for its managers, and the hub's coordinators. */
@ApplicationScoped
@Transactional
public class StaffService {

    @Inject
    StaffDesk desk;

    @Inject
    StaffMembers staff;

    @Inject
    Places places;

    @Inject
    WorkplaceService workplaces;

    @Inject
    AccountService accounts;

    /** Everybody who works, worked or will work there. */
    @Access(Access.Policy.MANAGER)
    public Staff staff(Reader reader, long setting) {
        workplaces.lookedAfter(reader, setting);
        List<Colleague> all = colleagues(reader.hub(), staff.of(setting));
        return new Staff(
                all.stream().filter(Colleague::present).toList(),
                all.stream().filter(each -> !each.present() && !each.left()).toList(),
                all.stream().filter(Colleague::left).toList());
    }

    /**
     * One of them.
     *
     * @throws NotFound when they never worked there, nor are to
     */
    @Access(Access.Policy.MANAGER)
    public Colleague colleague(Reader reader, long setting, long account) {
        workplaces.lookedAfter(reader, setting);
        return colleagues(reader.hub(), staff.of(setting, account)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Gives somebody who works there a responsibility from a day on.
     *
     * @param seen what they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     */
    @Access(Access.Policy.MANAGER)
    public void give(Reader reader, long setting, long account, long seen, NewDuty duty) {
        Setting held = desk.hold(reader, setting);
        List<StaffMember> theirs = desk.asSeen(setting, account, seen);
        desk.mayGive(reader, setting, account, duty.responsibility());
        desk.add(held, account, theirs, duty);
        desk.note(reader, "responsibility-given", account, duty.responsibility().inWords() + ", " + held.name());
        desk.rolesFollow(reader.hub(), account, List.of(duty.responsibility()));
    }

    /**
     * Ends a responsibility with a day, past or to come, or lets it go on.
     *
     * @param lastDay absent when no end is known any more; a day before the first takes back what has yet to begin, or
     *     begins today
     * @param seen what they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     */
    @Access(Access.Policy.MANAGER)
    public void end(Reader reader, long setting, long account, long duty, long seen, @Nullable LocalDate lastDay) {
        Setting held = desk.hold(reader, setting);
        List<StaffMember> theirs = desk.asSeen(setting, account, seen);
        StaffMember found = find(theirs, duty);
        desk.mayLast(found, theirs, lastDay);
        if (lastDay != null) {
            desk.mayBe(lastDay, "lastDay");
            if (found.beginsAfter(lastDay) && found.beganBefore(desk.today())) {
                throw new RuleViolation("staff.last-day.before-first").at("lastDay");
            }
        }
        if (lastDay != null && found.beginsAfter(lastDay)) {
            staff.remove(found);
        } else {
            found.lasts(lastDay);
        }
        if (lastDay != null) {
            desk.staysManaged(reader, setting, List.of(found), lastDay);
        }
        desk.note(
                reader, "responsibility-ended", account, found.responsibility().inWords() + ", " + held.name());
        desk.rolesFollow(reader.hub(), account, List.of(found.responsibility()));
    }

    /**
     * Moves a responsibility to another room of the setting from a day on; where it was before is kept.
     *
     * @param room 0 for none or all
     * @param seen what they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     */
    @Access(Access.Policy.MANAGER)
    public void move(Reader reader, long setting, long account, long duty, long seen, long room, LocalDate from) {
        Setting held = desk.hold(reader, setting);
        List<StaffMember> theirs = desk.asSeen(setting, account, seen);
        StaffMember found = find(theirs, duty);
        desk.mayBe(from, "from");
        Room into = desk.room(setting, room);
        if (found.isOverOn(from)) {
            throw new RuleViolation("staff.move.over").at("from");
        }
        if (found.duty(from).room() == room) {
            throw new RuleViolation("staff.move.same").at("room");
        }
        NewDuty there = new NewDuty(found.responsibility(), room, from);
        if (theirs.stream().anyMatch(each -> each.meets(there))) {
            throw new RuleViolation("staff.duty.twice").at("room");
        }
        if (found.beganBefore(from)) {
            staff.add(found.moves(into, from));
        } else {
            found.isIn(into);
        }
        desk.note(reader, "person-moved-room", account, held.name());
    }

    /** Someone of the hub begins to work in a setting of it today; whoever calls has looked who may say so. */
    @Access(Access.Policy.SYSTEM)
    public void begins(long hub, long setting, long account, Responsibility responsibility) {
        AccountDetails person = accounts.details(hub, account);
        NewDuty duty = new NewDuty(responsibility, 0, desk.today());
        Setting held = places.hold(hub, setting);
        if (staff.of(setting, account).stream().noneMatch(each -> each.meets(duty))) {
            desk.add(held, person.account(), List.of(), duty);
            desk.rolesFollow(hub, account, List.of(responsibility));
        }
    }

    private static StaffMember find(List<StaffMember> theirs, long duty) {
        return theirs.stream().filter(each -> each.id() == duty).findFirst().orElseThrow(NotFound::new);
    }

    private List<Colleague> colleagues(long hub, List<StaffMember> rows) {
        Map<Long, List<StaffMember>> byAccount = rows.stream()
                .collect(Collectors.groupingBy(StaffMember::account, LinkedHashMap::new, Collectors.toList()));
        LocalDate today = desk.today();
        return accounts.details(hub, byAccount.keySet()).stream()
                .sorted(Comparator.comparing(AccountDetails::givenName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(AccountDetails::familyName, String.CASE_INSENSITIVE_ORDER))
                .map(each -> colleague(each, byAccount.getOrDefault(each.account(), List.of()), today))
                .toList();
    }

    private static Colleague colleague(AccountDetails person, List<StaffMember> theirs, LocalDate today) {
        // Of who left, the setting keeps who it was and when.
        boolean here = theirs.stream().anyMatch(each -> !each.isOverOn(today));
        return new Colleague(
                person.account(),
                person.name(),
                here && person.email() != null,
                here && person.hasCome(),
                here && person.barredAt() != null,
                theirs.stream().map(each -> each.duty(today)).toList(),
                StaffDesk.seen(theirs));
    }
}
