package org.attune.tracking;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name for life of a record of a collection: the epoch that made it and the index it had there. */
record RecordKey(long epoch, int index) implements Comparable<RecordKey> {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}\\.(?:0|[1-9][0-9]{0,8})");
    private static final Comparator<RecordKey> ORDER =
            Comparator.comparingLong(RecordKey::epoch).thenComparingInt(RecordKey::index);

    @Override
    public int compareTo(RecordKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return epoch + "." + index;
    }

    /** The key written as {@code <epoch>.<index>}, or nothing. */
    static Optional<RecordKey> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int dot = text.indexOf('.');
        return Optional.of(
                new RecordKey(Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1))));
    }

    static RecordKey of(String text) {
        return parse(text).orElseThrow();
    }
}
