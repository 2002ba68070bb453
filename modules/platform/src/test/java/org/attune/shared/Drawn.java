package org.attune.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Logger;

/**
 * Numbers drawn by lot, so that a rule is tried with other values each time. The seed is in the log; {@code
 * -Dattune.test.seed=…} draws the same again.
 */
public final class Drawn {
    private static final Logger LOG = Logger.getLogger(Drawn.class.getName());
    private static final String SEED = "attune.test.seed";

    /** What people read a letter for, each in a row of its own. */
    private static final List<String> LOOK_ALIKE = List.of("0Oo", "1IiLl");

    /** What stands between groups, as it is typed and as it comes from a letter or a page. */
    private static final List<String> BETWEEN = List.of("-", " ", "  ", "\u2013", "\u00a0", "\t", ".");

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public final Random random;

    public Drawn(Class<?> test) {
        long seed = Long.getLong(SEED, System.nanoTime());
        LOG.info(() -> test.getSimpleName() + " draws with -D" + SEED + "=" + seed);
        random = new Random(seed);
    }

    public <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** From the first number to before the second. */
    public long between(long from, long to) {
        return random.longs(1, from, to).findFirst().orElseThrow();
    }

    /** A code as somebody may type it: in either case, in groups or not, with letters that look like its digits. */
    public String typed(String code) {
        StringBuilder typed = new StringBuilder();
        if (random.nextInt(3) == 0) {
            typed.append(oneOf(BETWEEN));
        }
        for (char each : code.replace("-", "").toCharArray()) {
            String looks = LOOK_ALIKE.stream()
                    .filter(alike -> alike.indexOf(each) == 0)
                    .findFirst()
                    .orElse(each + String.valueOf(each).toLowerCase(Locale.ROOT));
            typed.append(looks.charAt(random.nextInt(looks.length())));
            if (random.nextInt(4) == 0) {
                typed.append(oneOf(BETWEEN));
            }
        }
        return typed.toString();
    }

    /** Every code that a slip of the finger makes of one: a letter that is another, is missing, is there twice, or two that changed places. */
    public List<String> slips(String code) {
        String plain = code.replace("-", "");
        List<String> slips = new ArrayList<>();
        for (int i = 0; i < plain.length(); i++) {
            String before = plain.substring(0, i);
            String after = plain.substring(i + 1);
            for (char each : LETTERS.toCharArray()) {
                slips.add(before + each + after);
            }
            slips.add(before + after);
            slips.add(before + plain.charAt(i) + plain.substring(i));
            if (i > 0) {
                slips.add(plain.substring(0, i - 1) + plain.charAt(i) + plain.charAt(i - 1) + after);
            }
        }
        slips.removeIf(plain::equals);
        return slips;
    }
}
