package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.people.OwnAccountService;
import org.attune.web.security.Callers;

/** Ends all sessions of a person but the one they are in. */
@Named("signOutEverywherePage")
@RequestScoped
public class SignOutEverywherePage {

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

    /** The button. Whoever has this session's id from elsewhere is out too. */
    public void signOut() {
        boolean hadPin = accounts.mine(signedIn.reader()).hasPin();
        entrance.goOn(accounts.signOutEverywhere(signedIn.reader(), callers.of(request)));
        Redirect.to("/account?after=signed-out" + (hadPin ? "&pin=ended" : ""));
    }
}
