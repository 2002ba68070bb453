package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** Leaving a setting, for another one or altogether. Access ends with the last day; what somebody learnt stays theirs. */
@ApplicationScoped
@Transactional
public class LeavingService {

    @Inject
    StaffDesk desk;

    @Inject
    StaffMembers staff;

    /**
     * Lets somebody go on in another setting that the reader looks after too; here they leave the day before.
     *
     * @param seen what they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     */
    @Access(Access.Policy.MANAGER)
    public void transfer(Reader reader, long setting, long account, long seen, Transfer to) {
        if (to.setting() == setting) {
            throw new RuleViolation("staff.transfer.same").at("toSetting");
        }
        // In the order of their ids: of two who move people across at once none waits for the other for ever.
        long first = Math.min(setting, to.setting());
        Setting one = desk.hold(reader, first);
        Setting other = desk.hold(reader, Math.max(setting, to.setting()));
        Setting before = setting == first ? one : other;
        Setting next = setting == first ? other : one;
        List<StaffMember> theirs = desk.asSeen(setting, account, seen);
        desk.mayGive(reader, to.setting(), account, to.duty().responsibility());
        desk.add(next, account, staff.of(to.setting(), account), to.duty());
        List<Responsibility> touched = endAll(theirs, to.duty().from().minusDays(1));
        desk.staysManaged(reader, setting, theirs, to.duty().from().minusDays(1));
        desk.note(reader, "person-moved-setting", account, before.name() + " to " + next.name());
        desk.rolesFollow(
                reader.hub(),
                account,
                Stream.concat(touched.stream(), Stream.of(to.duty().responsibility()))
                        .toList());
    }

    /**
     * Says which day is or was somebody's last in the setting, or that they do not come after all. Who worked there and when
     * is kept, and all that is theirs.
     *
     * @param seen what they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     */
    @Access(Access.Policy.MANAGER)
    public void leave(Reader reader, long setting, long account, long seen, LocalDate lastDay) {
        Setting held = desk.hold(reader, setting);
        List<StaffMember> theirs = desk.asSeen(setting, account, seen);
        desk.mayBe(lastDay, "leavesOn");
        boolean begun = theirs.stream().anyMatch(each -> each.beganBefore(desk.today()));
        if (begun && theirs.stream().allMatch(each -> each.beginsAfter(lastDay))) {
            throw new RuleViolation("staff.last-day.before-first").at("leavesOn");
        }
        List<Responsibility> touched = endAll(theirs, lastDay);
        desk.staysManaged(reader, setting, theirs, lastDay);
        desk.note(reader, "person-left", account, held.name());
        desk.rolesFollow(reader.hub(), account, touched);
    }

    /** @return what they answered for */
    private List<Responsibility> endAll(List<StaffMember> theirs, LocalDate lastDay) {
        List<Responsibility> touched = new ArrayList<>();
        for (StaffMember each : theirs) {
            touched.add(each.responsibility());
            if (each.beginsAfter(lastDay)) {
                staff.remove(each);
            } else {
                each.lastsNoLongerThan(lastDay);
            }
        }
        return touched;
    }
}
