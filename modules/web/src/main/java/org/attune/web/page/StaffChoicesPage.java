package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.attune.setting.Choices;
import org.attune.setting.SettingService;
import org.attune.setting.Sharing;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What a setting decides for itself: what room leaders may, and what specialist leaders are shown. */
@Named("staffChoicesPage")
@RequestScoped
public class StaffChoicesPage {

    @Inject
    SettingService settings;

    @Inject
    WorkplaceService workplaces;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    AsGiven asGiven;

    @Inject
    HttpServletRequest request;

    private @Nullable Workplace setting;
    private @Nullable Choices choices;
    private String assign = "";
    private String shares = "";
    private long seen;

    @PostConstruct
    void load() {
        setting = workplaces.lookedAfter(signedIn.reader(), Numbers.id(request, "setting"));
        look();
        assign = Objects.requireNonNullElse(request.getParameter("assign"), getAssignNow());
        shares = Objects.requireNonNullElse(
                request.getParameter("shares"), getSharesNow().name());
    }

    private void look() {
        Choices now = settings.choices(signedIn.reader(), getSetting().id());
        choices = now;
        seen = now.version();
    }

    /** The button of the form. */
    public void keep() {
        try {
            settings.choose(signedIn.reader(), getSetting().id(), seen, assign.equals("yes"), sharing());
            Redirect.to("/staff?setting=" + getSetting().id() + "&after=chosen");
        } catch (RuleViolation refused) {
            form.refuse(refused);
            look();
            assign = asGiven.orNow("assign", assign, getAssignNow());
            shares = asGiven.orNow("shares", shares, getSharesNow());
        }
    }

    private Choices choices() {
        return Objects.requireNonNull(choices);
    }

    /** Whether room leaders may assign, as it is kept: yes or no. */
    public String getAssignNow() {
        return choices().roomLeadersAssign() ? "yes" : "no";
    }

    /** What is shared, as it is kept. */
    public Sharing getSharesNow() {
        return choices().shares();
    }

    private Sharing sharing() {
        return Arrays.stream(Sharing.values())
                .filter(each -> each.name().equals(shares))
                .findFirst()
                .orElse(getSharesNow());
    }

    public List<Sharing> getSharings() {
        return List.of(Sharing.values());
    }

    /** {@code checked} for what was chosen, or is so. */
    public @Nullable String assigns(String answer) {
        return assign.equals(answer) ? "checked" : null;
    }

    /** {@code checked} for what was chosen, or is so. */
    public @Nullable String shares(Sharing each) {
        return each == sharing() ? "checked" : null;
    }

    public Workplace getSetting() {
        if (setting == null) {
            throw new NotFound();
        }
        return setting;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }
}
