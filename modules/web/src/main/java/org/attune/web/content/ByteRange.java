package org.attune.web.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as media players ask for it.
 *
 * @param from the first byte
 * @param to the last byte, included
 */
record ByteRange(long from, long to) {
    private static final Pattern HEADER = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** No byte of the file. */
    static final ByteRange NONE = new ByteRange(0, -1);

    /**
     * What a {@code Range} header asks for.
     *
     * @param size of the file
     * @return nothing when it is not one range of bytes: the whole file is the answer; {@link #NONE} when the range lies
     *     outside
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher asked = HEADER.matcher(header.strip());
        if (!asked.matches() || header.strip().equals("bytes=-")) {
            return Optional.empty();
        }
        String first = asked.group(1);
        String last = asked.group(2);
        if (first.isEmpty()) {
            long length = Math.min(Long.parseLong(last), size);
            return Optional.of(length == 0 ? NONE : new ByteRange(size - length, size - 1));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return Optional.empty();
        }
        return Optional.of(from >= size ? NONE : new ByteRange(from, to));
    }

    long length() {
        return to - from + 1;
    }
}
