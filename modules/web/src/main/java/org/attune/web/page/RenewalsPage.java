package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.renewal.Expiry;
import org.attune.renewal.PersonRenewals;
import org.attune.renewal.RenewalRule;
import org.attune.renewal.SettingRenewals;
import org.attune.renewal.TrainingService;
import org.attune.shared.RuleViolation;

/** For whoever looks after a setting: what its people have to renew, and writing down training they did. */
@Named("renewalsPage")
@RequestScoped
public class RenewalsPage {

    @Inject
    Team team;

    @Inject
    TrainingService training;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    Words words;

    @Inject
    RenewalTexts texts;

    @Inject
    HttpServletRequest request;

    private RenewalsRequest asked = new RenewalsRequest(0, null);
    private SettingRenewals all = new SettingRenewals(List.of(), List.of());
    private SettingRenewals shown = all;
    private String day = "";

    @PostConstruct
    void load() {
        asked = RenewalsRequest.of(request);
        if (team.isAny()) {
            all = training.of(signedIn.reader(), team.getSetting().id());
            shown = all.only(asked.what(), asked.expiry());
        }
    }

    /** Writes down what those who are ticked did. */
    public void write() {
        try {
            String chosen = chosenTraining();
            if (!chosen.matches("[1-9][0-9]{0,17}")) {
                throw new RuleViolation("training.what-missing").at("training");
            }
            int written = training.write(
                    signedIn.reader(), team.getSetting().id(), ticked(), Long.parseLong(chosen), Day.typed(day));
            Redirect.to("/renewals?" + asked.query(team.getSetting().id()) + "&written=" + written);
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    private Set<Long> ticked() {
        String[] ticked = request.getParameterValues("people");
        return Stream.of(ticked == null ? new String[0] : ticked)
                .filter(each -> each.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether somebody is ticked: in the form as it was sent, or by the address that led here. */
    public boolean isTicked(long account) {
        return ticked().contains(account) || Long.toString(account).equals(request.getParameter("tick"));
    }

    private String chosenTraining() {
        return Objects.requireNonNullElse(request.getParameter("training"), "");
    }

    public boolean isChosen(RenewalRule rule) {
        return Long.toString(rule.id()).equals(chosenTraining());
    }

    public RenewalsRequest getAsked() {
        return asked;
    }

    /** All of the setting, whatever is shown. */
    public SettingRenewals getAll() {
        return all;
    }

    public SettingRenewals getShown() {
        return shown;
    }

    /** How near, to choose from. */
    public List<Expiry> getStates() {
        return List.of(Expiry.values());
    }

    /** How many of whom, as a sentence. */
    public String getCount() {
        int count = shown.people().size();
        String people = count == 0 ? "Nobody" : words.count(count, "person", "people");
        return asked.expiry() == null
                ? people + "."
                : people + " with something that is “" + texts.expiry(asked.expiry()) + "”.";
    }

    /** Of how many something was written down just before; -1 when nothing was. */
    public int getWritten() {
        String written = Objects.requireNonNullElse(request.getParameter("written"), "");
        return written.matches("[0-9]{1,4}") && !form.isSent() ? Integer.parseInt(written) : -1;
    }

    /** What was done just before: {@code corrected}, {@code removed} or nothing. */
    public String getAfter() {
        return Objects.requireNonNullElse(request.getParameter("after"), "");
    }

    /** Whether somebody lacks what they answer for: they stand out. */
    public boolean isLacking(PersonRenewals person) {
        return person.renewals().stream().anyMatch(person::isMissing);
    }

    public String getDay() {
        return day;
    }

    public void setDay(String typed) {
        day = typed;
    }
}
