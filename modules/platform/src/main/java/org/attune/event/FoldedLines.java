package org.attune.event;

import java.nio.charset.StandardCharsets;

/** Lines of a calendar, none longer than 75 bytes (RFC 5545, 3.1), and no letter cut in two. */
final class FoldedLines {
    private static final int MOST = 75;

    private FoldedLines() {}

    /** @param text lines that end with CR and LF */
    static String of(String text) {
        StringBuilder folded = new StringBuilder();
        int[] bytes = {0};
        text.codePoints().forEach(each -> {
            String letter = Character.toString(each);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (each == '\r' || each == '\n') {
                bytes[0] = 0;
            } else if (bytes[0] + size > MOST) {
                folded.append("\r\n ");
                bytes[0] = 1 + size;
            } else {
                bytes[0] += size;
            }
            folded.append(letter);
        });
        return folded.toString();
    }
}
