package org.attune.unkept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.attune.shared.Access;
import org.attune.shared.Reader;

/** Forms that wait for whoever typed into them. */
@ApplicationScoped
@Transactional
public class UnkeptService {
    /** So long a form waits. */
    static final Duration WAITS = Duration.ofDays(30);

    static final int MOST = 20;
    static final int LARGEST = 500_000;

    private static final String NAME = "[0-9a-f-]{1,36}";

    @Inject
    UnkeptForms forms;

    @Inject
    Clock clock;

    /**
     * Takes a form of the reader's, in the place of what was taken of it before. Of more than {@value #MOST} the oldest go.
     *
     * @param text {@value #LARGEST} bytes at most
     * @return false when it cannot be taken: nothing names it, or it is too large
     */
    @Access(Access.Policy.LEARNER)
    public boolean take(Reader reader, String name, boolean toLearn, String text) {
        if (!name.matches(NAME) || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            return false;
        }
        forms.put(reader.account(), new UnkeptForm(name, toLearn, clock.instant(), text));
        forms.all(reader.account()).stream().skip(MOST).forEach(each -> forms.remove(reader.account(), each.name()));
        return true;
    }

    /** What waits for the reader, the newest first; for who came in by a PIN, what a PIN opens. */
    @Access(Access.Policy.LEARNER)
    public List<UnkeptForm> waiting(Reader reader) {
        return forms.all(reader.account()).stream()
                .filter(each -> each.toLearn() || !reader.learningOnly())
                .toList();
    }

    /** The form was sent, or is not wanted. */
    @Access(Access.Policy.LEARNER)
    public void drop(Reader reader, String name) {
        forms.remove(reader.account(), name);
    }

    /** Removes what waited for too long. */
    @Access(Access.Policy.SYSTEM)
    public void forgetOld() {
        forms.forget(clock.instant().minus(WAITS));
    }

    /** Removes all of a closed account. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long account) {
        forms.removeAll(account);
    }
}
