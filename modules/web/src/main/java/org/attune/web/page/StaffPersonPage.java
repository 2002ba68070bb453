package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.attune.people.PeopleService;
import org.attune.people.Started;
import org.attune.setting.NewDuty;
import org.attune.setting.StaffService;
import org.attune.shared.RuleViolation;

/** One of a setting's people: what they answer for, what else they are to, and how they get in. */
@Named("staffPersonPage")
@RequestScoped
public class StaffPersonPage {

    @Inject
    OneOfStaff one;

    @Inject
    StaffService staff;

    @Inject
    PeopleService people;

    @Inject
    FreshStarts starts;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private String from = "";

    @PostConstruct
    void load() {
        from = Day.today(clock).toString();
    }

    /** What was done just before, as the address says; empty when nothing was. */
    public String getAfter() {
        return Objects.requireNonNullElse(request.getParameter("after"), "");
    }

    /** Gives them a responsibility. */
    public void give() {
        one.doIt(
                () -> staff.give(
                        signedIn.reader(),
                        one.getSetting().id(),
                        one.getPerson().account(),
                        one.seen(),
                        new NewDuty(one.responsibility(), one.chosen("room"), Day.typed(from, "from"))),
                "/staff-person?" + one.getQuery() + "&after=given");
    }

    /** Makes a start code to print. */
    public void makeCode() {
        letIn(false);
    }

    /** Sends a link. */
    public void sendLink() {
        letIn(true);
    }

    private void letIn(boolean byLink) {
        long account = one.getPerson().account();
        try {
            Started started =
                    byLink ? people.sendLink(signedIn.reader(), account) : people.freshCode(signedIn.reader(), account);
            starts.hold(List.of(started), one.getSetting().id());
            Redirect.to("/added");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String typed) {
        from = typed;
    }
}
