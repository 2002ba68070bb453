package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Going out: asks first, since a lesson may not have sent everything yet. */
@Named("signOutPage")
@RequestScoped
public class SignOutPage {

    @Inject
    Me me;

    @Inject
    Entrance entrance;

    /** Whoever is out already has nothing to do here. */
    public void open() {
        if (!me.isSignedIn()) {
            Redirect.to("/sign-in");
        }
    }

    /** Ends the web session. */
    public void signOut() {
        entrance.leave();
        Redirect.to("/sign-in?after=sign-out");
    }
}
