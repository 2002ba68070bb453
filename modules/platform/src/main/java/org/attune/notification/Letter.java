package org.attune.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to one address.
 *
 * @param address the e-mail address
 * @param name of whom it is for; may be empty
 * @param subject one line; kept with the address for coordinators to see, so nothing secret
 * @param paragraphs what it says, each in plain words; sealed until it is sent
 * @param call what the reader may do, if anything
 * @param more what else they may do, as links of less weight
 * @param why a sentence on why it came, which stands at its end
 * @param until after that it is not worth sending, such as a link that has ended; none: always worth it
 * @param calendar what a calendar program puts in or takes out by it, if anything
 */
public record Letter(
        String address,
        String name,
        String subject,
        List<String> paragraphs,
        @Nullable Call call,
        List<Call> more,
        String why,
        @Nullable Instant until,
        @Nullable CalendarPart calendar) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        more = List.copyOf(more);
    }

    /** Without anything for a calendar. */
    public Letter(
            String address,
            String name,
            String subject,
            List<String> paragraphs,
            @Nullable Call call,
            List<Call> more,
            String why,
            @Nullable Instant until) {
        this(address, name, subject, paragraphs, call, more, why, until, null);
    }

    /** With one thing that the reader may do, or none. */
    public Letter(
            String address,
            String name,
            String subject,
            List<String> paragraphs,
            @Nullable Call call,
            String why,
            @Nullable Instant until) {
        this(address, name, subject, paragraphs, call, List.of(), why, until);
    }

    /** The same with something for a calendar. */
    public Letter with(CalendarPart part) {
        return new Letter(address, name, subject, paragraphs, call, more, why, until, part);
    }

    /** Never the text: it may hold a link that lets someone in. */
    @Override
    public String toString() {
        return "a letter";
    }

    /**
     * What the reader may do.
     *
     * @param words of the button
     * @param address its absolute address, of http or https
     */
    public record Call(String words, String address) {

        public Call {
            if (!address.matches("https?://\\S+")) {
                throw new IllegalArgumentException("the address of a letter's button is absolute");
            }
        }

        @Override
        public String toString() {
            return "a call";
        }
    }

    /** What the letter wants of a calendar (RFC 5546, 1.4). */
    public enum CalendarMethod {
        /** Put it in, or change what stands there. */
        REQUEST,
        /** Take it out. */
        CANCEL
    }

    /**
     * What calendar programs read of a letter (RFC 6047).
     *
     * @param text an iCalendar object with the same method, of one entry (RFC 5545)
     */
    public record CalendarPart(CalendarMethod method, String text) {

        @Override
        public String toString() {
            return "a calendar entry";
        }
    }
}
