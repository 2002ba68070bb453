package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.attune.openid.OpenIdService;

/**
 * The hub's own sign-in, where the page to sign in offers it. A link leads to it and not a form: browsers hold a form to
 * {@code form-action} on every redirect that follows it, and only the provider knows where it sends people on to.
 */
@Named("hubSignIn")
@RequestScoped
public class HubSignIn {
    /** The request parameter that says what went wrong. */
    private static final String TROUBLE = "trouble";

    static final String UNREACHABLE = "unreachable";
    static final String REFUSED = "refused";
    static final String BROKEN_OFF = "broken-off";
    static final String LATE = "late";

    private static final Set<String> TROUBLES = Set.of(UNREACHABLE, REFUSED, BROKEN_OFF, LATE);

    @Inject
    OpenIdService openId;

    @Inject
    HttpServletRequest request;

    private String name = "";

    @PostConstruct
    void look() {
        name = openId.offered().orElse("");
    }

    /** The page to sign in, which says that the provider does not answer. */
    public static String unreachable(String goingTo) {
        return page(goingTo, UNREACHABLE);
    }

    /** The page to sign in, which says what went wrong, and leads on to where someone wanted to be. */
    static String page(String goingTo, String trouble) {
        String page = ReturnAddress.signInFor(goingTo);
        return page + (page.indexOf('?') < 0 ? "?" : "&") + TROUBLE + "=" + trouble;
    }

    /** What people call it; empty when there is none. */
    public String getName() {
        return name;
    }

    /** The link to it, without the root of the application. */
    public String getAddress() {
        String goingTo = ReturnAddress.of(request.getParameter(ReturnAddress.PARAMETER));
        return "sign-in/openid?" + ReturnAddress.PARAMETER + "=" + URLEncoder.encode(goingTo, StandardCharsets.UTF_8);
    }

    /** What went wrong, as a sentence; empty when nothing did. */
    public String getTrouble() {
        String trouble = request.getParameter(TROUBLE);
        return trouble == null || name.isEmpty() || !TROUBLES.contains(trouble)
                ? ""
                : Messages.text("hub-sign-in." + trouble, name);
    }
}
