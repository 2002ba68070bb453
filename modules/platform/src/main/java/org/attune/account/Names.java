package org.attune.account;

import org.attune.shared.Line;
import org.attune.shared.RuleViolation;

/** What people may be called. */
public final class Names {
    private static final int LONGEST = 80;

    private Names() {}

    /**
     * A first name without what cannot be seen.
     *
     * @throws RuleViolation at the field {@code givenName} when it is empty or has more than 80 letters
     */
    public static String given(String typed) {
        return name(typed, "givenName");
    }

    /**
     * A family name without what cannot be seen.
     *
     * @throws RuleViolation at the field {@code familyName} when it is empty or has more than 80 letters
     */
    public static String family(String typed) {
        return name(typed, "familyName");
    }

    /**
     * Looks whether a sign-in name can be one; whether somebody has it is another question.
     *
     * @throws RuleViolation at the field {@code signInName}
     */
    public static void signIn(String typed) {
        SignInName.chosen(typed);
    }

    /** How a sign-in name is compared with others. */
    public static String signInKey(String typed) {
        return SignInName.key(typed);
    }

    private static String name(String typed, String field) {
        String name = Line.of(typed);
        if (name.isEmpty()) {
            throw new RuleViolation("account." + field + ".missing").at(field);
        }
        if (name.length() > LONGEST) {
            throw new RuleViolation("account." + field + ".long", LONGEST).at(field);
        }
        return name;
    }
}
