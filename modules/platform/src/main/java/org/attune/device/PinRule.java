package org.attune.device;

import java.util.stream.IntStream;
import org.attune.shared.RuleViolation;

/** What a PIN may be: six digits that nobody tries first. */
final class PinRule {
    private static final int DIGITS = 6;
    private static final int LONGEST_PATTERN = 3;

    private PinRule() {}

    /**
     * A PIN as it was typed.
     *
     * @throws RuleViolation when it cannot be one
     */
    static String chosen(String typed) {
        String pin = typed.strip();
        if (!pin.matches("[0-9]{" + DIGITS + "}")) {
            throw new RuleViolation("pin.form", DIGITS).at("pin");
        }
        if (isRun(pin, 1) || isRun(pin, -1) || repeats(pin)) {
            throw new RuleViolation("pin.simple").at("pin");
        }
        return pin;
    }

    /** 123456, 987654, and 890123, which goes round. */
    private static boolean isRun(String pin, int step) {
        return IntStream.range(1, DIGITS)
                .allMatch(i -> Math.floorMod(pin.charAt(i) - pin.charAt(i - 1), 10) == Math.floorMod(step, 10));
    }

    /** 000000, 121212 and 123123. */
    private static boolean repeats(String pin) {
        return IntStream.rangeClosed(1, LONGEST_PATTERN).anyMatch(length -> pin.startsWith(pin.substring(length)));
    }
}
