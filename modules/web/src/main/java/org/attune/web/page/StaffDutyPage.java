package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.attune.setting.Duty;
import org.attune.setting.StaffService;

/** A responsibility of somebody: to end it, let it go on, or move it to another room. */
@Named("staffDutyPage")
@RequestScoped
public class StaffDutyPage {

    @Inject
    OneOfStaff one;

    @Inject
    StaffService staff;

    @Inject
    SignedIn signedIn;

    @Inject
    AsGiven asGiven;

    @Inject
    Clock clock;

    private String lastDay = "";
    private String from = "";

    @PostConstruct
    void load() {
        LocalDate to = one.getDuty().to();
        lastDay = to == null ? "" : to.toString();
        from = Day.today(clock).toString();
    }

    /** Whether it can go on in another room. */
    public boolean isMovable() {
        return one.getDuty().when() != Duty.When.OVER;
    }

    /** Says which day is the last. */
    public void end() {
        one.doIt(
                () -> staff.end(
                        signedIn.reader(),
                        one.getSetting().id(),
                        one.getPerson().account(),
                        one.getDuty().id(),
                        one.seen(),
                        Day.maybeTyped(lastDay, "lastDay").orElse(null)),
                // Whoever was to begin alone, and is not to, has no page any more.
                "/staff?setting=" + one.getSetting().id() + "&after=kept");
        lastDay = asGiven.orNow("lastDay", lastDay, one.getDuty().to());
    }

    /** Moves it to another room. */
    public void move() {
        one.doIt(
                () -> staff.move(
                        signedIn.reader(),
                        one.getSetting().id(),
                        one.getPerson().account(),
                        one.getDuty().id(),
                        one.seen(),
                        one.chosen("room"),
                        Day.typed(from, "from")),
                "/staff-person?" + one.getQuery() + "&after=moved");
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String typed) {
        lastDay = typed;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String typed) {
        from = typed;
    }
}
