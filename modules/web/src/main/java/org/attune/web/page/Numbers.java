package org.attune.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;

/** Numbers in an address. */
public final class Numbers {
    /** What an id looks like. */
    static final String ID = "[1-9][0-9]{0,17}";

    private Numbers() {}

    /**
     * The id that a request parameter carries.
     *
     * @throws NotFound when it carries none: there is no such page
     */
    public static long id(HttpServletRequest request, String parameter) {
        String text = request.getParameter(parameter);
        if (text == null || !text.matches(ID)) {
            throw new NotFound();
        }
        return Long.parseLong(text);
    }

    /**
     * A number that someone typed into a field.
     *
     * @return 0 when they typed none
     * @throws RuleViolation at the field, when it is no number
     */
    static int typed(String text, String field, String messageKey) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("[0-9]{1,6}")) {
            throw new RuleViolation(messageKey).at(field);
        }
        return Integer.parseInt(typed);
    }
}
