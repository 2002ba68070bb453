package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address in a manifest, resolved as RFC 3986 says, but textually: authors write spaces, brackets and letters that a
 * URI does not allow.
 *
 * @param path the file in the package, decoded; empty when the address is elsewhere
 * @param written the same before percent signs were decoded
 * @param suffix query and fragment, or the whole address when it is elsewhere
 */
record Reference(String path, String written, String suffix) {
    private static final Pattern ELSEWHERE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]+:|//).*", Pattern.DOTALL);
    private static final String UNRESERVED = "-._~!$&'()*+,;=@/";
    private static final String LEGAL = UNRESERVED + ":?#[]%";

    /** {@code reference} as seen from {@code base}; both may be empty. */
    static String join(String base, String reference) {
        String ref = slashed(reference.strip());
        if (isElsewhere(ref)) {
            return ref;
        }
        if (isElsewhere(base)) {
            int host = base.indexOf('/', base.indexOf("//") + 2);
            String root = host < 0 ? base : base.substring(0, host);
            return ref.startsWith("/") ? root + ref : folder(host < 0 ? base + "/" : base) + ref;
        }
        return ref.startsWith("/") ? ref.substring(1) : folder(base) + ref;
    }

    /** Parts of a joined address; none when it leads out of the package. */
    static Optional<Reference> of(String address) {
        if (isElsewhere(address)) {
            return Optional.of(new Reference("", "", encode(address, LEGAL)));
        }
        int end = pathEnd(address);
        String raw = address.substring(0, end);
        String suffix = encode(address.substring(end), LEGAL);
        return normalise(decode(raw).replace('\\', '/'))
                .map(path -> new Reference(path, normalise(raw).orElse(path), suffix));
    }

    /** Whether it has a scheme or a host. */
    static boolean isElsewhere(String address) {
        return ELSEWHERE.matcher(address).matches();
    }

    /** Percent-encoded, relative to the root of the package; or absolute. */
    String href() {
        return encode(path, UNRESERVED) + suffix;
    }

    /** With an item's parameters (CAM 3.4.1.8), set before the fragment so that the server sees them. */
    Reference with(String parameters) {
        String more = encode(parameters.strip(), LEGAL);
        while (more.startsWith("?") || more.startsWith("&")) {
            more = more.substring(1);
        }
        if (more.isEmpty()) {
            return this;
        }
        int hash = suffix.indexOf('#');
        if (more.startsWith("#")) {
            return hash >= 0 ? this : new Reference(path, written, suffix + more);
        }
        String query = hash < 0 ? suffix : suffix.substring(0, hash);
        String fragment = hash < 0 || more.contains("#") ? "" : suffix.substring(hash);
        return new Reference(path, written, query + (query.contains("?") ? "&" : "?") + more + fragment);
    }

    /** Authors on Windows write backslashes, and browsers take them for slashes too. */
    private static String slashed(String reference) {
        int end = pathEnd(reference);
        return reference.substring(0, end).replace('\\', '/') + reference.substring(end);
    }

    private static String folder(String base) {
        String path = base.substring(0, pathEnd(base));
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Where the query or the fragment begins, or the length. */
    static int pathEnd(String address) {
        int end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    private static Optional<String> normalise(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return Optional.empty();
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }

    private static String decode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(UTF_8);
    }

    private static String encode(String text, String kept) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            boolean letter = c < 128 && Character.isLetterOrDigit(c);
            out.append(
                    letter || kept.indexOf(c) >= 0 ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
