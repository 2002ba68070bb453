package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What fields were given when a form was opened; the form carries it along, as {@code given-…}. So the second of two editors
 * reverts nothing unseen: what they did not touch follows what is kept now, and beside it stands what that is.
 */
@Named("asGiven")
@RequestScoped
public class AsGiven {

    @Inject
    HttpServletRequest request;

    /** What a field has after a form was refused: what was typed there, or where nothing was, what is kept now. */
    String orNow(String field, String typed, @Nullable Object now) {
        String given = given(field);
        return given != null && same(given, typed) ? Objects.toString(now, "") : typed;
    }

    /** Whether something else is kept now than the field was given. */
    public boolean isOther(String field, @Nullable Object now) {
        String given = given(field);
        return given != null && !same(given, Objects.toString(now, ""));
    }

    private @Nullable String given(String field) {
        return request.getParameter("given-" + field);
    }

    /** Browsers end lines in their own way. */
    private static boolean same(String one, String other) {
        return one.lines().toList().equals(other.lines().toList());
    }
}
