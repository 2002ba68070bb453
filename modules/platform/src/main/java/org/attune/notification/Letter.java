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
 */
public record Letter(
        String address,
        String name,
        String subject,
        List<String> paragraphs,
        @Nullable Call call,
        List<Call> more,
        String why,
        @Nullable Instant until) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        more = List.copyOf(more);
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
}
