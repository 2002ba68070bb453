package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.mydata.MyDataService;
import org.attune.people.OwnAccount;
import org.attune.people.OwnAccountService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.attune.web.security.Callers;
import org.jspecify.annotations.Nullable;

/** Asks before an account is closed for good. */
@Named("closeAccountPage")
@RequestScoped
public class CloseAccountPage {

    @Inject
    OwnAccountService accounts;

    @Inject
    MyDataService data;

    @Inject
    SignedIn signedIn;

    @Inject
    Entrance entrance;

    @Inject
    Callers callers;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private @Nullable OwnAccount mine;
    private String present = "";

    @PostConstruct
    void load() {
        mine = accounts.mine(signedIn.reader());
    }

    /** The button. */
    public void close() {
        if (!isSure()) {
            form.refuse(new RuleViolation("closing.not-sure").at("sure"));
            return;
        }
        try {
            data.close(signedIn.reader(), present, callers.of(request));
            entrance.leave();
            Redirect.to("/sign-in?after=closed");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** Whether the box is ticked. */
    public boolean isSure() {
        return request.getParameter("sure") != null;
    }

    public OwnAccount getMine() {
        if (mine == null) {
            throw new NotFound();
        }
        return mine;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String typed) {
        present = typed;
    }
}
