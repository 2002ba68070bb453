package org.attune.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Settings;

/** The mail server, over SMTP. Each command is given half a minute, the connection a third of that. */
final class MailDoor {
    private static final Logger LOG = Logger.getLogger(MailDoor.class.getName());
    private static final String CONNECT_MILLIS = "10000";
    private static final String COMMAND_MILLIS = "30000";

    private final Settings.MailServer server;

    MailDoor(Settings.MailServer server) {
        this.server = server;
    }

    /** Hands a letter over. When this returns, the server has it. */
    void hand(MimeMessage mail) throws Undelivered {
        Transport way = connect();
        try {
            way.sendMessage(mail, mail.getAllRecipients());
        } catch (SendFailedException e) {
            throw refused(e);
        } catch (MessagingException e) {
            throw new Undelivered(
                    Undelivered.Reach.THIS_TRY, "The mail server did not take it. It said: " + said(e), e);
        } finally {
            close(way);
        }
    }

    private Transport connect() throws Undelivered {
        try {
            Transport way = Session.getInstance(properties()).getTransport("smtp");
            if (server.user().isEmpty()) {
                way.connect(server.host(), server.port(), null, null);
            } else {
                way.connect(server.host(), server.port(), server.user(), server.password());
            }
            return way;
        } catch (AuthenticationFailedException e) {
            throw away("The mail server does not accept the user name and password it was given.", e);
        } catch (MessagingException e) {
            throw e.getCause() instanceof IOException
                    ? away("The mail server cannot be reached.", e)
                    : away("The mail server cannot be used. It said: " + said(e), e);
        }
    }

    private Properties properties() {
        Properties all = new Properties();
        all.setProperty("mail.smtp.from", server.from());
        all.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        all.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        all.setProperty("mail.smtp.timeout", COMMAND_MILLIS);
        all.setProperty("mail.smtp.writetimeout", COMMAND_MILLIS);
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean startTls = server.tls() == Settings.MailTls.STARTTLS;
        all.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        all.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        all.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.tls() == Settings.MailTls.TLS));
        return all;
    }

    private static Undelivered away(String words, MessagingException cause) {
        return new Undelivered(Undelivered.Reach.EVERY_LETTER, words, cause);
    }

    /** Addresses that the server will not take come as invalid; those that it will not take now do not. */
    private static Undelivered refused(SendFailedException e) {
        boolean forGood = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
        return forGood
                ? new Undelivered(
                        Undelivered.Reach.FOR_GOOD,
                        "The mail server refuses this address. It said: " + said(e)
                                + " Please check how the address is written.",
                        e)
                : new Undelivered(
                        Undelivered.Reach.THIS_TRY, "The mail server did not take it now. It said: " + said(e), e);
    }

    /** The words that are nearest to the server's own. */
    private static String said(MessagingException e) {
        Exception nearest = e;
        while (nearest instanceof MessagingException wrapped && wrapped.getNextException() != null) {
            nearest = wrapped.getNextException();
        }
        return "“" + String.valueOf(nearest.getMessage()).strip() + "”.";
    }

    private static void close(Transport way) {
        try {
            way.close();
        } catch (MessagingException e) {
            // What was handed over stays so.
            LOG.log(Level.FINE, "The mail server was left without a word", e);
        }
    }
}
