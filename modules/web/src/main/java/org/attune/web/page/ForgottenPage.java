package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.people.GettingInService;
import org.attune.shared.RuleViolation;
import org.attune.web.security.ClientAddress;

/** A forgotten password. The answer is the same whether there is such an account or not. */
@Named("forgottenPage")
@RequestScoped
public class ForgottenPage {

    @Inject
    GettingInService gettingIn;

    @Inject
    ClientAddress clients;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private String name = "";

    /** The button of the form. */
    public void ask() {
        try {
            gettingIn.forgotten(name, clients.of(request));
            Redirect.to("/forgotten?asked=true");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** Whether a link was asked for just now. */
    public boolean isAsked() {
        return request.getParameter("asked") != null;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }
}
