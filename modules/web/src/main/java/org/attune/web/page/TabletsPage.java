package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.attune.device.PairedTablet;
import org.attune.device.TabletService;
import org.attune.setting.Workplace;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;

/** The shared tablets of the settings that someone looks after: which there are, and the code for another. */
@Named("tabletsPage")
@RequestScoped
public class TabletsPage {

    @Inject
    TabletService tablets;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    private String name = "";
    private String code = "";

    public List<PairedTablet> getTablets() {
        return tablets.list(signedIn.reader());
    }

    /** Where a tablet may be added. */
    public List<Workplace> getSettings() {
        return tablets.settings(signedIn.reader());
    }

    /** Whether the setting is the one that was chosen. */
    public boolean isChosen(Workplace each) {
        return Long.toString(each.id()).equals(chosen());
    }

    /** Makes a code; the page that answers is the only place where it is ever shown. */
    public void add() {
        try {
            if (!chosen().matches("[1-9][0-9]{0,17}")) {
                throw new RuleViolation("tablet.setting.missing").at("setting");
            }
            code = tablets.add(signedIn.reader(), Long.parseLong(chosen()), name);
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    private String chosen() {
        List<Workplace> all = getSettings();
        if (all.isEmpty()) {
            throw new NotFound();
        }
        // Whoever looks after one is not asked which.
        return all.size() == 1
                ? Long.toString(all.get(0).id())
                : Objects.requireNonNullElse(request.getParameter("setting"), "");
    }

    /** What to type on the tablet; empty until it is made. */
    public String getCode() {
        return code;
    }

    /** What to open on the tablet, as people type it. */
    public String getAddress() {
        return settings.address().replaceFirst("^https?://", "") + "/tablet";
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }
}
