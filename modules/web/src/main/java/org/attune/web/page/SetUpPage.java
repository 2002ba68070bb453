package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.setting.FirstPeople;
import org.attune.setting.SetupService;
import org.attune.shared.RuleViolation;

/** The one-time link of an empty server: who is first, and what the hub is called. */
@Named("setUpPage")
@RequestScoped
public class SetUpPage {

    @Inject
    SetupService setup;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private boolean works;
    private String hubName = "";
    private String givenName = "";
    private String familyName = "";
    private String signInName = "";
    private String password = "";

    /** Looks whether the link still works; that alone changes nothing. */
    @PostConstruct
    void look() {
        works = setup.open(token());
    }

    /** A link that does not work is none. */
    public void open() {
        if (!works) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Makes the hub and its first person, and ends the link. */
    public void setUp() {
        try {
            setup.setUp(token(), new FirstPeople(hubName, givenName, familyName, signInName, password));
            Redirect.to("/sign-in?after=set-up");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    private String token() {
        String token = request.getParameter("token");
        return token == null ? "" : token;
    }

    public boolean isWorks() {
        return works;
    }

    public String getHubName() {
        return hubName;
    }

    public void setHubName(String typed) {
        hubName = typed;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String typed) {
        givenName = typed;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String typed) {
        familyName = typed;
    }

    public String getSignInName() {
        return signInName;
    }

    public void setSignInName(String typed) {
        signInName = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
