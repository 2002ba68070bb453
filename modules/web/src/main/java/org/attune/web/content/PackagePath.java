package org.attune.web.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The path of a package's file, from the address of a request: decoded once, and only downwards. */
final class PackagePath {
    private static final char LAST_OF_ASCII = 0x7e;

    private PackagePath() {}

    /**
     * The path relative to the package's root.
     *
     * @param address as the request wrote it, after {@code /package/}
     * @return nothing when it is no path to a file: malformed, or leading somewhere else
     */
    static Optional<String> of(String address) {
        List<String> segments = new ArrayList<>();
        for (String written : address.split("/", -1)) {
            Optional<String> segment = decode(written).filter(PackagePath::isName);
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            segments.add(segment.get());
        }
        return Optional.of(String.join("/", segments));
    }

    private static boolean isName(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }

    /** Percent-decoding to UTF-8; a plus is a plus. */
    private static Optional<String> decode(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c > LAST_OF_ASCII) {
                return Optional.empty();
            }
            if (c != '%') {
                bytes.write(c);
                continue;
            }
            int high = i + 1 < written.length() ? Character.digit(written.charAt(i + 1), 16) : -1;
            int low = i + 2 < written.length() ? Character.digit(written.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
