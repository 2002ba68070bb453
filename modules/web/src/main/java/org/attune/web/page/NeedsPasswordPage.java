package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Says to who came in by a PIN that a page wants their password. */
@Named("needsPasswordPage")
@RequestScoped
public class NeedsPasswordPage {

    @Inject
    HttpServletRequest request;

    /** Where they sign in to come to the page they wanted, from the root of the application. */
    public String getSignIn() {
        String wanted = ReturnAddress.of(request.getParameter(ReturnAddress.PARAMETER));
        return ReturnAddress.signInFor(wanted).substring(1);
    }
}
