package org.attune.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.attune.shared.Line;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** An e-mail address as people type it: looked at for slips of the finger; whether mail arrives only a mail can show. */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s@,;<>\"()\\[\\]\\\\:]+@[^\\s@,;<>\"()\\[\\]\\\\:]+\\.[^\\s@,;<>\"()\\[\\]\\\\:.]+");

    private EmailAddress() {}

    /**
     * The address in what was typed; nothing when nothing was.
     *
     * @throws RuleViolation at the field {@code email} when it cannot be one
     */
    public static Optional<String> typed(@Nullable String typed) {
        String address = typed == null ? "" : Line.of(typed);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw new RuleViolation("account.email.wrong").at("email");
        }
        return Optional.of(address);
    }
}
