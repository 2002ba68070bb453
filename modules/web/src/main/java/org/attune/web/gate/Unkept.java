package org.attune.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attune.unkept.UnkeptService;
import org.attune.web.page.ReturnAddress;
import org.attune.web.page.SignedIn;
import org.attune.web.page.TypedForm;

/**
 * Forms that were being filled in on a shared tablet when it locked. A script leaves them here before it clears the page; they
 * wait for their writer alone. The gate has compared whose each is, as of every form.
 */
@ApplicationScoped
class Unkept {
    /** The field by which a page names its form; it comes along when the form is sent at last. */
    private static final String NAME = "unkept";

    private static final String PAGE = "unkept-page";
    private static final String TITLE = "unkept-title";

    @Inject
    UnkeptService forms;

    @Inject
    SignedIn signedIn;

    @Inject
    SharedTablet tablet;

    /** Takes a form; false when it cannot be taken. */
    boolean take(HttpServletRequest request) {
        String name = request.getParameter(NAME);
        String title = request.getParameter(TITLE);
        Optional<String> page = page(request);
        if (name == null || title == null || page.isEmpty()) {
            return false;
        }
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.keySet().removeIf(each -> each.equals(PAGE) || each.equals(TITLE) || KeptForm.isPassword(each));
        boolean toLearn = tablet.opensByPin(URI.create(page.get()).getPath());
        return forms.take(
                signedIn.reader(),
                name,
                toLearn,
                TypedForm.of(page.get(), title, fields).json());
    }

    /** Where the form is sent to, when that is a page of ours. */
    private static Optional<String> page(HttpServletRequest request) {
        String asked = request.getParameter(PAGE);
        String root = request.getContextPath();
        return Optional.ofNullable(asked)
                .filter(each -> each.startsWith(root + "/"))
                .map(each -> each.substring(root.length()))
                .filter(each -> ReturnAddress.of(each).equals(each));
    }

    /** A form has reached its page: what waits of it is not needed any more. */
    void hasArrived(HttpServletRequest request) {
        String name = request.getMethod().equals("POST") ? request.getParameter(NAME) : null;
        if (name != null) {
            forms.drop(signedIn.reader(), name);
        }
    }
}
