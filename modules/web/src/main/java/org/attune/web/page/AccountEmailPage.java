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

/** Where letters go: to another address once it is confirmed, or nowhere. */
@Named("accountEmailPage")
@RequestScoped
public class AccountEmailPage {

    @Inject
    OwnAccountService accounts;

    @Inject
    SignedIn signedIn;

    @Inject
    Callers callers;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private @Nullable OwnAccount mine;
    private String email = "";
    private String present = "";

    @PostConstruct
    void load() {
        mine = accounts.mine(signedIn.reader());
    }

    /** Sends a link to the address that was typed. */
    public void ask() {
        try {
            accounts.changeEmail(signedIn.reader(), present, email, callers.of(request));
            Redirect.to("/account?after=email-asked");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** No letters any more. */
    public void remove() {
        try {
            accounts.removeEmail(signedIn.reader(), present, callers.of(request));
            Redirect.to("/account?after=email-removed");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** The address that waits is not wanted after all. */
    public void keep() {
        accounts.keepEmail(signedIn.reader());
        Redirect.to("/account?after=email-kept");
    }

    public OwnAccount getMine() {
        if (mine == null) {
            throw new NotFound();
        }
        return mine;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String typed) {
        present = typed;
    }
}
