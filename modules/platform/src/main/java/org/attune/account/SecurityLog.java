package org.attune.account;

import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Line;

/**
 * What happens at the door, for whoever looks after the server. People type passwords into the wrong field: nothing that
 * was typed is ever written, only the id of an account that exists, and the address.
 */
final class SecurityLog {
    private static final Logger LOG = Logger.getLogger("org.attune.security");
    private static final int LONGEST_ADDRESS = 64;

    private SecurityLog() {}

    static void happened(DoorEventKind kind, long account, String address) {
        String what =
                switch (kind) {
                    case PASSWORD -> "signed in";
                    case LINK_OR_CODE -> "signed in by link or code";
                    case PIN -> "signed in by PIN";
                    case HUB_SIGN_IN -> "signed in at the hub";
                    case PASSWORD_CHANGED -> "password changed";
                    case EMAIL_CHANGED -> "e-mail changed";
                    case EMAIL_REMOVED -> "e-mail removed";
                    case PIN_CHOSEN -> "PIN chosen";
                    case PIN_REMOVED -> "PIN removed";
                    case SIGNED_OUT_EVERYWHERE -> "signed out everywhere";
                    case WRONG_PASSWORD -> "wrong password";
                    case WRONG_PIN -> "wrong PIN";
                };
        LOG.log(Level.INFO, "{0}: account {1} from {2}", new Object[] {what, id(account), line(address)});
    }

    static void closed(long account) {
        LOG.log(Level.INFO, "closed: account {0}", id(account));
    }

    static void barred(long account) {
        LOG.log(Level.INFO, "may no longer sign in: account {0}", id(account));
    }

    static void readmitted(long account) {
        LOG.log(Level.INFO, "may sign in again: account {0}", id(account));
    }

    static void refused(Optional<Long> account, String address) {
        String who = account.map(each -> "account " + id(each)).orElse("unknown name");
        LOG.log(Level.INFO, "refused: {0} from {1}", new Object[] {who, line(address)});
    }

    static void wrongKey(String address) {
        LOG.log(Level.INFO, "a link or code that does not work, or one asked for: from {0}", line(address));
    }

    static void slowed(String address, Duration pause) {
        LOG.log(Level.WARNING, "slowed: a try from {0} for {1} s", new Object[] {
            line(address), Long.toString(pause.toSeconds())
        });
    }

    static void slowedKeys(String address, Duration pause) {
        LOG.log(Level.WARNING, "slowed: links and codes from {0} for {1} s", new Object[] {
            line(address), Long.toString(pause.toSeconds())
        });
    }

    static void paired(long tablet, String address) {
        LOG.log(Level.INFO, "tablet paired: tablet {0} from {1}", new Object[] {id(tablet), line(address)});
    }

    static void unpaired(long tablet, long by) {
        LOG.log(Level.INFO, "tablet unpaired: tablet {0} by account {1}", new Object[] {id(tablet), id(by)});
    }

    private static String id(long number) {
        return Long.toString(number);
    }

    private static String line(String address) {
        String line = Line.of(address);
        return line.length() > LONGEST_ADDRESS ? line.substring(0, LONGEST_ADDRESS) : line;
    }
}
