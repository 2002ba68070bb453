package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.attune.people.OwnAccount;
import org.attune.people.OwnAccountService;
import org.attune.shared.RuleViolation;

/** How a person is called, as on their certificates. */
@Named("accountNamePage")
@RequestScoped
public class AccountNamePage {

    @Inject
    OwnAccountService accounts;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    private String givenName = "";
    private String familyName = "";

    @PostConstruct
    void load() {
        OwnAccount mine = accounts.mine(signedIn.reader());
        givenName = mine.givenName();
        familyName = mine.familyName();
    }

    /** The button of the form; the pages show the new name from the next one on. */
    public void keep() {
        try {
            accounts.rename(signedIn.reader(), givenName, familyName);
            Redirect.to("/account?after=name");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
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
}
