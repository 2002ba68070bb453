package org.attune.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.attune.renewal.Expiry;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of renewals: of what, and how near. What it says wrongly it does not say.
 *
 * @param what id of what is to be renewed; 0 for all
 * @param expiry absent for whatever it is
 */
public record RenewalsRequest(long what, @Nullable Expiry expiry) {

    public static RenewalsRequest of(HttpServletRequest request) {
        String what = Objects.requireNonNullElse(request.getParameter("what"), "");
        return new RenewalsRequest(
                what.matches("[1-9][0-9]{0,17}") ? Long.parseLong(what) : 0,
                RenewalTexts.expiry(Objects.requireNonNullElse(request.getParameter("state"), "")));
    }

    /** As the address says it; empty for whatever it is. */
    public String state() {
        return expiry == null ? "" : expiry.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The query of a page that asks the same. */
    public String query(long setting) {
        return "setting=" + setting + (what == 0 ? "" : "&what=" + what) + (expiry == null ? "" : "&state=" + state());
    }
}
