package org.attune.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.attune.audit.AuditService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Settings;

/** Taking letters, and showing coordinators what became of them. */
@ApplicationScoped
@Transactional
public class OutboxService {
    private static final int PAGE = 50;

    @Inject
    Outbox outbox;

    @Inject
    LetterSeal seal;

    @Inject
    AuditService audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Puts a letter into the outbox, in the caller's transaction: it leaves soon after that is done, or never.
     *
     * @param key names the occasion, of 200 characters at most, such as {@code start-link/17/2}: what it is about, and
     *     second the account of whom it is for; while a letter of the same key is remembered, the hub's second one is not taken
     */
    @Access(Access.Policy.SYSTEM)
    public void put(long hub, String key, Letter letter) {
        outbox.add(hub, key, letter, clock.instant(), false);
    }

    /**
     * Puts a letter into the outbox as {@link #put} does, which leaves only while people may be reminded: where the mail
     * server was away until evening, the next morning.
     */
    @Access(Access.Policy.SYSTEM)
    public void putForOpenHours(long hub, String key, Letter letter) {
        outbox.add(hub, key, letter, clock.instant(), true);
    }

    /** The e-mail address that letters come from. */
    @Access(Access.Policy.SYSTEM)
    public String sender() {
        return Post.sender(settings);
    }

    /** Takes away the letters to someone whose account is closed, also those that have not left yet. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long hub, long account) {
        outbox.forget(hub, account);
    }

    /**
     * A page of the hub's letters, newest first.
     *
     * @param page from 1; beyond the last it is the last
     */
    @Access(Access.Policy.COORDINATOR)
    public LetterPage page(Reader reader, int page) {
        int count = outbox.count(reader.hub());
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        return new LetterPage(
                outbox.page(reader.hub(), (shown - 1) * PAGE, PAGE).stream()
                        .map(this::entry)
                        .toList(),
                settings.mailServer().isPresent(),
                count,
                shown,
                pages);
    }

    /**
     * One of the hub's letters, from outside.
     *
     * @throws NotFound when there is no such letter in the hub
     */
    @Access(Access.Policy.COORDINATOR)
    public LetterEntry letter(Reader reader, long id) {
        return outbox.find(reader.hub(), id).map(this::entry).orElseThrow(NotFound::new);
    }

    private LetterEntry entry(OutboxLetter letter) {
        return letter.entry(settings.mailServer().isEmpty());
    }

    /**
     * What a letter says, where there is no mail server and somebody has to hand it on; that it was opened is noted.
     *
     * @throws NotFound when there is no such letter in the hub, there is a mail server, or the text is erased
     */
    @Access(Access.Policy.COORDINATOR)
    public Letter open(Reader reader, long id) {
        OutboxLetter found = outbox.find(reader.hub(), id).orElseThrow(NotFound::new);
        LetterEntry outside = entry(found);
        if (!outside.opens()) {
            throw new NotFound();
        }
        note(reader, "letter-opened", found, outside);
        return found.open(seal).orElseThrow(NotFound::new);
    }

    /**
     * Notes that the reader handed on what a letter says, where there is no mail server, so that others need not.
     *
     * @throws NotFound when there is no such letter in the hub, there is a mail server, or the text is erased
     */
    @Access(Access.Policy.COORDINATOR)
    public void handOn(Reader reader, long id) {
        OutboxLetter found = outbox.find(reader.hub(), id).orElseThrow(NotFound::new);
        LetterEntry outside = entry(found);
        if (!outside.opens()) {
            throw new NotFound();
        }
        if (outbox.handOn(reader.hub(), id, clock.instant())) {
            note(reader, "letter-handed-on", found, outside);
        }
    }

    /**
     * Tries a letter that has failed anew; one that has not stays as it is.
     *
     * @throws NotFound when there is no such letter in the hub
     */
    @Access(Access.Policy.COORDINATOR)
    public void sendAgain(Reader reader, long id) {
        OutboxLetter found = outbox.find(reader.hub(), id).orElseThrow(NotFound::new);
        if (outbox.again(reader.hub(), id, clock.instant())) {
            note(reader, "letter-sent-again", found, entry(found));
        }
    }

    private void note(Reader reader, String action, OutboxLetter letter, LetterEntry outside) {
        audit.noteOf(reader, action, "letter/" + letter.id(), letter.isFor(), outside.about());
    }
}
