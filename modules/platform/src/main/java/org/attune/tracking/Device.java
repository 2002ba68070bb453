package org.attune.tracking;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a browser says it runs on: coarse, and only for the learner to tell their own devices apart. */
public enum Device {
    PHONE,
    TABLET,
    COMPUTER;

    /** The device of that word; nothing for any other word. */
    public static Optional<Device> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the learner calls the one device, sitting at the other; either may be unknown. */
    static String called(@Nullable Device one, @Nullable Device here) {
        if (one == null) {
            return "another tab or device";
        }
        return (one == here ? "another tab or " : "your ") + one.word();
    }
}
