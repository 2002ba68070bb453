package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What all changes of a setting's staff have in common. */
@ApplicationScoped
class StaffDesk {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final int YEARS_AHEAD = 2;

    @Inject
    Places places;

    @Inject
    Rooms rooms;

    @Inject
    StaffMembers staff;

    @Inject
    RoleService roles;

    @Inject
    WorkplaceService workplaces;

    @Inject
    AccountService accounts;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    Setting hold(Reader reader, long setting) {
        workplaces.lookedAfter(reader, setting);
        return places.hold(reader.hub(), setting);
    }

    /**
     * What somebody who works there, or is to, answers for, answered for and will.
     *
     * @throws RuleViolation when it is not as somebody saw it, or they left
     */
    List<StaffMember> asSeen(long setting, long account, long seen) {
        List<StaffMember> theirs = staff.of(setting, account);
        if (theirs.isEmpty()) {
            throw new NotFound();
        }
        if (seen(theirs) != seen) {
            throw new RuleViolation("staff.changed");
        }
        LocalDate today = today();
        if (theirs.stream().allMatch(each -> each.isOverOn(today))) {
            // Who left is asked before they belong to a setting again.
            throw new RuleViolation("staff.left");
        }
        return theirs;
    }

    static long seen(List<StaffMember> theirs) {
        return theirs.stream()
                .mapToLong(StaffMember::state)
                .reduce(theirs.size(), (all, each) -> 1_000_003 * all + each);
    }

    /** Nobody makes themselves manager of a setting that they do not manage, unless nobody else looks after the hub. */
    void mayGive(Reader reader, long setting, long account, Responsibility responsibility) {
        if (account == reader.account()
                && responsibility == Responsibility.MANAGER
                && !workplaces.isManaged(reader, setting)
                && !accounts.looksAfterAlone(reader.hub(), account)) {
            throw new RuleViolation("staff.oneself").at("responsibility");
        }
    }

    void add(Setting setting, long account, List<StaffMember> theirs, NewDuty duty) {
        mayBe(duty.from(), "from");
        Room room = room(setting.id(), duty.room());
        if (theirs.stream().anyMatch(each -> each.meets(duty))) {
            throw new RuleViolation("staff.duty.twice").at("responsibility");
        }
        staff.add(new StaffMember(setting, account, duty.responsibility(), room, duty.from()));
    }

    @Nullable
    Room room(long setting, long id) {
        if (id == 0) {
            return null;
        }
        Room room = rooms.find(setting, id);
        if (!room.isOpen()) {
            throw new RuleViolation("room.closed").at("room");
        }
        return room;
    }

    void mayBe(LocalDate day, String field) {
        if (day.isBefore(EARLIEST) || day.isAfter(today().plusYears(YEARS_AHEAD))) {
            throw new RuleViolation("staff.day.beyond", YEARS_AHEAD).at(field);
        }
    }

    /** What goes on for longer is looked at as what is given: its room is open, and it does not meet another of the same. */
    void mayLast(StaffMember one, List<StaffMember> theirs, @Nullable LocalDate lastDay) {
        boolean longer = lastDay == null || one.isOverOn(lastDay);
        if (longer && (lastDay == null || !lastDay.isBefore(today())) && one.isInClosedRoom()) {
            throw new RuleViolation("room.closed").at("lastDay");
        }
        if (longer && theirs.stream().anyMatch(each -> each.wouldMeet(one, lastDay))) {
            throw new RuleViolation("staff.duty.twice").at("lastDay");
        }
    }

    /** Nobody but a coordinator takes the last manager away: who is left could not put it right. */
    void staysManaged(Reader reader, long setting, List<StaffMember> touched, LocalDate lastDay) {
        LocalDate today = today();
        LocalDate dayAfter = (lastDay.isBefore(today) ? today : lastDay).plusDays(1);
        boolean managers = touched.stream()
                .anyMatch(each -> each.responsibility() == Responsibility.MANAGER && !each.isOverOn(lastDay));
        boolean coordinates = reader.is(Role.COORDINATOR) || reader.is(Role.ADMINISTRATOR);
        if (managers && !coordinates && !staff.isManaged(setting, dayAfter)) {
            throw new RuleViolation("staff.last-manager");
        }
    }

    void note(Reader reader, String action, long account, String words) {
        String name = accounts.name(account).orElse("");
        audit.note(reader, action, "account/" + account, name + " (" + words + ").");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** Their roles are those of what they answer for now. */
    void rolesFollow(long hub, long account, List<Responsibility> touched) {
        roles.follow(hub, account, touched);
    }
}
