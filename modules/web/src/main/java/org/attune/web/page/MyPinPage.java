package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.attune.device.MyPin;
import org.attune.device.TabletPinService;
import org.attune.people.OwnAccountService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.attune.web.security.Callers;
import org.jspecify.annotations.Nullable;

/** One's own PIN for the tablets of one's setting: to choose it is to agree that one's name is shown there. */
@Named("myPinPage")
@RequestScoped
public class MyPinPage {

    @Inject
    TabletPinService pins;

    @Inject
    OwnAccountService accounts;

    @Inject
    Callers callers;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable MyPin mine;
    private String pin = "";
    private String present = "";

    @PostConstruct
    void load() {
        mine = pins.mine(signedIn.reader());
    }

    public MyPin getMine() {
        if (mine == null) {
            throw new NotFound();
        }
        return mine;
    }

    public void choose() {
        try {
            // Whoever finds somebody signed in does not get a way in that lasts.
            accounts.confirm(signedIn.reader(), present, callers.of(request));
            pins.choose(signedIn.reader(), pin, callers.of(request));
            Redirect.to("/pin?after=chosen");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    public void stop() {
        pins.stop(signedIn.reader(), callers.of(request));
        Redirect.to("/pin?after=stopped");
    }

    /** What was done just before: {@code chosen}, {@code stopped} or nothing. */
    public String getAfter() {
        return Objects.requireNonNullElse(request.getParameter("after"), "");
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String typed) {
        present = typed;
    }

    public String getPin() {
        return pin;
    }

    public void setPin(String typed) {
        pin = typed;
    }
}
