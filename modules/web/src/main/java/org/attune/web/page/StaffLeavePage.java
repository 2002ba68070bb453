package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.attune.setting.LeavingService;
import org.attune.setting.NewDuty;
import org.attune.setting.Transfer;
import org.attune.shared.RuleViolation;

/** Somebody leaves a setting, altogether or for another that the reader looks after. */
@Named("staffLeavePage")
@RequestScoped
public class StaffLeavePage {

    @Inject
    OneOfStaff one;

    @Inject
    LeavingService leaving;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    private String leavesOn = "";
    private String from = "";

    @PostConstruct
    void load() {
        leavesOn = Day.today(clock).toString();
        from = leavesOn;
    }

    /** Says which day is their last. */
    public void leave() {
        one.doIt(
                () -> leaving.leave(
                        signedIn.reader(),
                        one.getSetting().id(),
                        one.getPerson().account(),
                        one.seen(),
                        Day.typed(leavesOn, "leavesOn")),
                next("left"));
    }

    /** Lets them go on elsewhere. */
    public void transfer() {
        one.doIt(
                () -> leaving.transfer(
                        signedIn.reader(),
                        one.getSetting().id(),
                        one.getPerson().account(),
                        one.seen(),
                        new Transfer(toSetting(), new NewDuty(one.responsibility(), 0, Day.typed(from, "from")))),
                next("transferred"));
    }

    /** Whoever says it of themselves may look after the setting no longer. */
    private String next(String after) {
        return one.isOneself()
                ? "/my-learning"
                : "/staff?setting=" + one.getSetting().id() + "&after=" + after;
    }

    private long toSetting() {
        long chosen = one.chosen("toSetting");
        if (chosen == 0) {
            throw new RuleViolation("staff.transfer.missing").at("toSetting");
        }
        return chosen;
    }

    public String getLeavesOn() {
        return leavesOn;
    }

    public void setLeavesOn(String typed) {
        leavesOn = typed;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String typed) {
        from = typed;
    }
}
