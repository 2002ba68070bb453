package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.attune.shared.Access;
import org.attune.shared.LinkToken;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;

/**
 * Who is signed in, with which browser. It is a row and nothing else: whichever server a request comes to, and however often
 * that was started since, the key in the browser's cookie finds it.
 */
@ApplicationScoped
@Transactional
public class WebSessionService {

    @Inject
    WebSessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /**
     * The reader comes in.
     *
     * @param number the number that the account's sessions had when what lets in was read
     * @return the key for the browser
     */
    @Access(Access.Policy.LEARNER)
    public String begin(Reader reader, int number, boolean onTablet) {
        String key = LinkToken.fresh();
        sessions.add(new WebSession(
                LinkToken.hash(key), reader.account(), number, reader.learningOnly(), onTablet, clock.instant()));
        return key;
    }

    /** A request is made with a key; nothing when it is no session's, or the session is over. */
    @Access(Access.Policy.ANYONE)
    public Optional<SessionHeld> use(String key) {
        Instant now = clock.instant();
        return sessions.with(key).filter(each -> each.lastsAt(now)).flatMap(session -> {
            Optional<SessionHeld> held = accounts.open(session.account())
                    .filter(Account::mayComeIn)
                    .filter(each -> session.isOf(each.standing().sessions()))
                    .map(session::held);
            held.ifPresent(each -> session.isUsed(now));
            return held;
        });
    }

    /**
     * The reader's session goes on under another key, although all those of before are over.
     *
     * @param number the number that the account's sessions have now, one more than this session's: whoever's session was over
     *     already when this was asked for, since all were ended in the meantime, does not come in again by it
     * @return the key for the browser
     * @throws NotFound when they have none of that key that went on until now
     */
    @Access(Access.Policy.LEARNER)
    public String renew(Reader reader, String key, int number) {
        Instant now = clock.instant();
        WebSession before = sessions.with(key)
                .filter(each -> each.account() == reader.account() && each.lastsAt(now) && each.isOf(number - 1))
                .orElseThrow(NotFound::new);
        String other = LinkToken.fresh();
        sessions.add(before.renewed(LinkToken.hash(other), number, now));
        sessions.end(key);
        return other;
    }

    /** Somebody goes out. */
    @Access(Access.Policy.ANYONE)
    public void end(String key) {
        sessions.end(key);
    }

    /** Forgets those that nobody made a request with for so long that they are over. */
    @Access(Access.Policy.SYSTEM)
    public void forgetOld() {
        sessions.forget(clock.instant().minus(SessionHeld.idle(false)));
    }
}
