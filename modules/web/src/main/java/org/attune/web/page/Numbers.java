package org.attune.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.shared.NotFound;

/** Numbers in an address. */
public final class Numbers {

    private Numbers() {}

    /**
     * The id that a request parameter carries.
     *
     * @throws NotFound when it carries none: there is no such page
     */
    public static long id(HttpServletRequest request, String parameter) {
        String text = request.getParameter(parameter);
        if (text == null || !text.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound();
        }
        return Long.parseLong(text);
    }
}
