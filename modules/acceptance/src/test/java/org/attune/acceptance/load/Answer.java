package org.attune.acceptance.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was answered, whole.
 *
 * @param head status line and headers
 * @param firstByte when the first byte of the body was there, by {@link System#nanoTime()}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, String head, byte[] body, long firstByte) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A header's first value; empty when it is not there. */
    String header(String name) {
        List<String> all = headers(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    List<String> headers(String name) {
        List<String> values = new ArrayList<>();
        String start = name.toLowerCase(Locale.ROOT) + ":";
        for (String line : head.split("\r\n", -1)) {
            if (line.regionMatches(true, 0, start, 0, start.length())) {
                values.add(line.substring(start.length()).strip());
            }
        }
        return values;
    }

    /**
     * The answer itself, when it is as it should be.
     *
     * @param word that has to be in it
     * @throws WrongAnswer when it is not
     */
    Answer expected(int wanted, String word) throws WrongAnswer {
        String text = word.isEmpty() && status == wanted ? "" : text();
        if (status != wanted || !text.contains(word)) {
            throw new WrongAnswer("not " + wanted + " with \"" + word + "\" but " + status + ": " + words());
        }
        return this;
    }

    /** The first of what a person would read. */
    private String words() {
        String words = text().replaceAll("(?s)<head>.*</head>|<script.*?</script>|<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        return words.substring(0, Math.min(400, words.length()));
    }
}
