package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.attune.people.OwnAccountService;
import org.attune.web.security.Callers;

/**
 * Where the link in a letter to a new address leads. To follow it changes nothing, since mail scanners do; and only whoever
 * asked for the letter can use it, or an address mistyped would make its owner master of the account.
 */
@Named("confirmEmailPage")
@RequestScoped
public class ConfirmEmailPage {

    @Inject
    OwnAccountService accounts;

    @Inject
    SignedIn signedIn;

    @Inject
    Callers callers;

    @Inject
    HttpServletRequest request;

    private Optional<String> address = Optional.empty();

    @PostConstruct
    void look() {
        address = accounts.lookAtEmail(signedIn.reader(), key());
    }

    /** The button. */
    public void confirm() {
        if (accounts.confirmEmail(signedIn.reader(), key(), callers.of(request))) {
            Redirect.to("/account?after=email");
        } else {
            address = Optional.empty();
        }
    }

    /** The address to confirm; empty when the link does not work. */
    public String getAddress() {
        return address.orElse("");
    }

    private String key() {
        return Objects.requireNonNullElse(request.getParameter("key"), "");
    }
}
