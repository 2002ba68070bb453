package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.attune.account.Standing;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;

/** The person in front of the page, as its frame names them. Asking about a stranger opens no session for them. */
@Named("me")
@RequestScoped
public class Me {

    @Inject
    HttpServletRequest request;

    @Inject
    SignedIn signedIn;

    private boolean welcomed = true;

    /** How they stand, as the gate has found it. */
    public void stands(Standing standing) {
        welcomed = standing.welcomed();
    }

    /** Whether they have answered the questions of their first sign-in; no place but those is open to them until then. */
    public boolean isWelcomed() {
        return welcomed;
    }

    public boolean isSignedIn() {
        return signedIn.isSignedIn();
    }

    public String getGivenName() {
        return signedIn.person().givenName();
    }

    public String getName() {
        return signedIn.person().name();
    }

    public String getHubName() {
        return signedIn.hubName();
    }

    public boolean isCoordinator() {
        return isSignedIn()
                && (signedIn.reader().is(Role.COORDINATOR) || signedIn.reader().is(Role.ADMINISTRATOR));
    }

    /** Whether they look after a setting, or the hub. */
    public boolean isManager() {
        return isCoordinator() || (isSignedIn() && signedIn.reader().is(Role.MANAGER));
    }

    /** Whether they look after a setting, or lead a room of one. */
    public boolean isLeader() {
        return isManager() || (isSignedIn() && signedIn.reader().is(Role.ROOM_LEADER));
    }

    /** Whether they support the settings of a patch. */
    public boolean isSpecialist() {
        return isSignedIn() && signedIn.reader().is(Role.SPECIALIST_LEADER);
    }

    /** Whether they came in on a shared tablet, which locks soon and has "Not you?" in sight. */
    public boolean isOnTablet() {
        return isSignedIn() && signedIn.isOnTablet();
    }

    /** Whether they came in by a PIN, to learn and for nothing else. */
    public boolean isByPin() {
        return isSignedIn() && signedIn.reader().learningOnly();
    }

    /** Whether the log is among the places; with more than five of them it is in the menu of their name. */
    public boolean isLogInPlaces() {
        return !isByPin() && !isCoordinator() && !(isLeader() && isSpecialist());
    }

    /** After how many seconds without a request the web session ends. */
    public int getIdle() {
        return signedIn.idle();
    }

    /**
     * {@code page} when this is the page at that path, {@code true} when it is one of those below it, for {@code aria-current}.
     *
     * @param below their paths, with spaces between
     */
    public @Nullable String at(String path, String below) {
        return List.of(below.split(" ", -1)).contains(request.getServletPath()) ? "true" : at(path);
    }

    /** {@code page} when this is the page at that path, for {@code aria-current}. */
    public @Nullable String at(String path) {
        return request.getServletPath().equals(path) ? "page" : null;
    }
}
