package org.attune.account;

import java.time.Duration;

/**
 * A web session that goes on.
 *
 * @param in whose it is, with all that they may do now, whatever they might when they came in
 * @param onTablet whether they came in on a shared tablet, by whatever way
 */
public record SessionHeld(SignInAnswer.SignedIn in, Standing standing, boolean onTablet) {
    private static final Duration IDLE = Duration.ofMinutes(30);
    /** It ends soon after they have gone. */
    private static final Duration IDLE_ON_A_TABLET = Duration.ofMinutes(5);

    /** How long a session goes on without a request. */
    public static Duration idle(boolean onTablet) {
        return onTablet ? IDLE_ON_A_TABLET : IDLE;
    }
}
