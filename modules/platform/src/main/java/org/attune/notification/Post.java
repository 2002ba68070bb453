package org.attune.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.attune.shared.Settings;

/** Hands letters over: to the mail server, or where there is none to a file. */
@ApplicationScoped
class Post {

    @Inject
    Settings settings;

    @Inject
    LetterSeal seal;

    /** Hands a letter over; gives what became of it. */
    LetterState deliver(Claim claim) throws Undelivered {
        Optional<Settings.MailServer> server = settings.mailServer();
        MimeMessage mail = mail(claim, sender(settings));
        if (server.isPresent()) {
            new MailDoor(server.get()).hand(mail);
            return LetterState.SENT;
        }
        files().write(claim, mail);
        return LetterState.KEPT;
    }

    /** Removes the files of letters that have none to keep. */
    void sweep(LongPredicate keeps) {
        files().sweep(keeps);
    }

    private MimeMessage mail(Claim claim, String from) throws Undelivered {
        try {
            return LetterMail.of(claim, claim.open(seal), from, host(settings));
        } catch (MessagingException e) {
            throw new Undelivered(Undelivered.Reach.FOR_GOOD, "This is not an e-mail address that can be used.", e);
        } catch (IllegalStateException e) {
            throw new Undelivered(
                    Undelivered.Reach.FOR_GOOD, "This server’s key is not the one that the letter was sealed with.", e);
        }
    }

    private LetterFiles files() {
        return new LetterFiles(settings.data().resolve("outbox"));
    }

    /** The address that letters come from; where there is no mail server, one that nobody reads. */
    static String sender(Settings settings) {
        return settings.mailServer().map(Settings.MailServer::from).orElseGet(() -> "attune@" + host(settings));
    }

    /** The platform's host, without a port. */
    private static String host(Settings settings) {
        return settings.address().replaceFirst("^https?://", "").replaceFirst(":[0-9]+$", "");
    }
}
