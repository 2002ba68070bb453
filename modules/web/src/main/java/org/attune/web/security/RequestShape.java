package org.attune.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a request to the platform may look like, told by its head alone. The container would find out while a page reads its
 * form: as a fault, with a line in the log for every stranger who sends one (docs/decisions/0501).
 */
public enum RequestShape {
    /** With a method that nothing here answers. */
    OTHER_METHOD(405, "Attune does not do that."),
    /** A form that does not say how long it is, as every browser does. */
    NO_LENGTH(411, "Nothing was changed: the form did not say how long it is."),
    /** A form that is longer than any of ours. */
    TOO_LONG(
            413,
            "Nothing was changed: that is more than a form can hold. Go back, make it shorter, and send it again."),
    /** A form in parts that does not say what parts them. */
    BROKEN(400, "Nothing was changed: the form came broken. Go back and send it again.");

    /** What {@code Allow} says. */
    public static final String METHODS = "GET, HEAD, POST";

    /** A form without files, in bytes; the container reads up to 2 MiB. Files in forms have a limit of their own. */
    static final long LONGEST_FORM = 2_000_000;

    private static final Set<String> ANSWERED = Set.of(METHODS.split(", ", -1));

    private final int status;
    private final String words;

    RequestShape(int status, String words) {
        this.status = status;
        this.words = words;
    }

    /** What is wrong with the request; nothing when it may go on. */
    public static Optional<RequestShape> wrongWith(HttpServletRequest request) {
        if (!ANSWERED.contains(request.getMethod())) {
            return Optional.of(OTHER_METHOD);
        }
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        boolean plain = type.startsWith("application/x-www-form-urlencoded");
        boolean inParts = type.startsWith("multipart/");
        long length = request.getContentLengthLong();
        if (!request.getMethod().equals("POST") || !(plain || inParts)) {
            return Optional.empty();
        } else if (length < 0) {
            return Optional.of(NO_LENGTH);
        } else if (plain && length > LONGEST_FORM) {
            return Optional.of(TOO_LONG);
        }
        return inParts && !type.contains("boundary=") ? Optional.of(BROKEN) : Optional.empty();
    }

    /** The status to answer with. */
    public int status() {
        return status;
    }

    /** The sentence to answer with. */
    public String words() {
        return words;
    }
}
