package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.attune.people.InvitationService;
import org.attune.setting.Responsibility;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Asking somebody who has an account already whether they work in the setting. */
@Named("staffAskPage")
@RequestScoped
public class StaffAskPage {

    @Inject
    InvitationService invitations;

    @Inject
    WorkplaceService workplaces;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable Workplace setting;
    private String signInName = "";

    @PostConstruct
    void load() {
        setting = workplaces.lookedAfter(signedIn.reader(), Numbers.id(request, "setting"));
    }

    /** The button of the form. */
    public void ask() {
        try {
            invitations.ask(signedIn.reader(), getSetting().id(), signInName, chosen());
            Redirect.to("/staff?setting=" + getSetting().id() + "&after=asked");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    private Responsibility chosen() {
        String typed = Objects.requireNonNullElse(request.getParameter("responsibility"), "");
        return Arrays.stream(Responsibility.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(Responsibility.KEY_PERSON);
    }

    public List<Responsibility> getResponsibilities() {
        return List.of(Responsibility.values());
    }

    /** {@code selected} for what was chosen. */
    public @Nullable String selected(Responsibility each) {
        return each == chosen() ? "selected" : null;
    }

    public Workplace getSetting() {
        if (setting == null) {
            throw new NotFound();
        }
        return setting;
    }

    public String getSignInName() {
        return signInName;
    }

    public void setSignInName(String typed) {
        signInName = typed;
    }
}
