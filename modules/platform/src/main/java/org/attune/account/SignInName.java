package org.attune.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.attune.shared.RuleViolation;

/**
 * What a person types to sign in.
 *
 * @param text as its owner writes it
 * @param key as it is compared: composed, in lower case, without space around it
 */
record SignInName(String text, String key) {
    static final int SHORTEST = 3;
    static final int LONGEST = 254;

    /** The name in what was typed; nothing when nobody can have it, and a database need not hear of it. */
    static Optional<SignInName> typed(String typed) {
        SignInName name = new SignInName(typed.strip(), key(typed));
        boolean possible = name.key.length() >= SHORTEST && name.key.length() <= LONGEST && plain(name.key);
        return possible ? Optional.of(name) : Optional.empty();
    }

    /**
     * The name that someone chose.
     *
     * @throws RuleViolation when it cannot be one
     */
    static SignInName chosen(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw refused("account.signInName.missing");
        }
        String key = key(text);
        if (!plain(text) || !plain(key)) {
            throw refused("account.signInName.character");
        }
        if (text.length() < SHORTEST || key.length() < SHORTEST) {
            throw refused("account.signInName.short", SHORTEST);
        }
        if (text.length() > LONGEST || key.length() > LONGEST) {
            throw refused("account.signInName.long", LONGEST);
        }
        return new SignInName(text, key);
    }

    /** How any typed text is compared, a possible name or not. */
    static String key(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The e-mail address that it is, if it is one. */
    Optional<String> address() {
        int at = text.indexOf('@');
        boolean address = at > 0 && at == text.lastIndexOf('@') && at < text.length() - 1 && !text.contains(" ");
        return address ? Optional.of(text) : Optional.empty();
    }

    static RuleViolation refused(String messageKey, Object... arguments) {
        return new RuleViolation(messageKey, arguments).at("signInName");
    }

    /** Neither control characters, nor invisible ones, nor halves of a character. */
    private static boolean plain(String text) {
        return text.codePoints().noneMatch(each -> switch (Character.getType(each)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
    }
}
