package org.attune.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.attune.shared.Line;

/**
 * A letter as an e-mail: plain text, and the same in HTML. What is for a calendar is a third way to read it (RFC 6047, 4.1),
 * and once more a file that comes along, for mailboxes that offer what to do with it only so. Nothing in it is fetched from
 * anywhere, and nothing tells that it was read.
 */
final class LetterMail extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private LetterMail(String id) {
        super(Session.getInstance(new Properties()));
        this.id = id;
    }

    /**
     * The e-mail.
     *
     * @param host whose name is in the Message-ID
     * @throws MessagingException when an address is none
     */
    static MimeMessage of(Claim claim, Letter letter, String from, String host) throws MessagingException {
        LetterMail mail = new LetterMail("<" + claim.messageId() + "@" + host + ">");
        mail.setFrom(address(from, "Attune"));
        mail.setRecipient(Message.RecipientType.TO, address(letter.address(), letter.name()));
        mail.setSubject(Line.of(letter.subject()), UTF_8);
        mail.setSentDate(Date.from(claim.putAt()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", "en-GB");
        mail.setContent(body(letter));
        mail.saveChanges();
        return mail;
    }

    /** The same at each try, so that a mail server or a mailbox can tell a letter that comes again. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        int at = address.lastIndexOf('@');
        if (at < 1 || !address.matches("[^\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\@]+@[^\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\@]+")) {
            throw new AddressException("no address");
        }
        try {
            InternetAddress made = new InternetAddress(
                    address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1)), Line.of(name), UTF_8);
            made.validate();
            return made;
        } catch (UnsupportedEncodingException | IllegalArgumentException e) {
            throw new MessagingException("no address", e);
        }
    }

    private static MimeMultipart body(Letter letter) throws MessagingException {
        MimeMultipart ways = new MimeMultipart("alternative", text(letter), html(letter));
        Letter.CalendarPart calendar = letter.calendar();
        if (calendar == null) {
            return ways;
        }
        ways.addBodyPart(part(calendar, "text/calendar; charset=UTF-8; method=" + calendar.method()));
        MimeBodyPart read = new MimeBodyPart();
        read.setContent(ways);
        // Not text/calendar a second time: some programs would take it for a second invitation.
        MimeBodyPart file = part(calendar, "application/ics; name=invite.ics");
        file.setFileName("invite.ics");
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", read, file);
    }

    private static MimeBodyPart part(Letter.CalendarPart calendar, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }

    private static MimeBodyPart text(Letter letter) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(LetterText.plain(letter), UTF_8, "plain");
        return part;
    }

    private static MimeBodyPart html(Letter letter) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(LetterText.html(letter), UTF_8, "html");
        return part;
    }
}
