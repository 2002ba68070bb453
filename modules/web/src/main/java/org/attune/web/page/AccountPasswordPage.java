package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.people.OwnAccount;
import org.attune.people.OwnAccountService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.attune.web.security.Callers;
import org.jspecify.annotations.Nullable;

/** Another password, for whoever knows the present one. */
@Named("accountPasswordPage")
@RequestScoped
public class AccountPasswordPage {

    @Inject
    OwnAccountService accounts;

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
    private String password = "";

    @PostConstruct
    void load() {
        mine = accounts.mine(signedIn.reader());
    }

    /** The button of the form. All other sessions end; this one goes on, under another id. */
    public void change() {
        try {
            entrance.goOn(accounts.changePassword(signedIn.reader(), present, password, callers.of(request)));
            Redirect.to("/account?after=password"
                    + (getMine().hasPin() ? "&pin=ended" : "")
                    + (getMine().newEmail() == null ? "" : "&email=ended"));
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
