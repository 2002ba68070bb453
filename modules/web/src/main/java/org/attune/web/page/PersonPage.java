package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.attune.people.PeopleService;
import org.attune.people.PersonHeld;
import org.attune.people.PersonRow;
import org.attune.people.PersonService;
import org.attune.setting.SettingName;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Someone of the hub: what is known of them, the ways to let them in, and whether they may come in at all. */
@Named("personPage")
@RequestScoped
public class PersonPage {

    @Inject
    PeopleService people;

    @Inject
    SignedIn signedIn;

    @Inject
    FreshStarts starts;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    @Inject
    PersonService persons;

    private @Nullable PersonRow person;
    private @Nullable PersonHeld held;
    private List<SettingName> settings = List.of();
    private String settingName = "";
    private String localAuthority = "";

    @PostConstruct
    void load() {
        PersonRow row = people.person(signedIn.reader(), Numbers.id(request, "id"));
        person = row;
        held = persons.held(signedIn.reader(), row.account());
        if (row.profile() != null && row.profile().settingSaid() != null) {
            settings = people.settings(signedIn.reader());
            settingName = row.profile().settingSaid();
            localAuthority =
                    getLocalAuthorities().size() == 1 ? getLocalAuthorities().get(0) : "";
        }
    }

    /** What can be put right. */
    public PersonHeld getHeld() {
        return Objects.requireNonNull(held);
    }

    /** What was done just before: {@code put-right}, {@code barred}, {@code readmitted}, {@code setting}, {@code patch} or nothing. */
    public String getAfter() {
        return Objects.requireNonNullElse(request.getParameter("after"), "");
    }

    /** Whether it is the reader: they put themselves right under My account. */
    public boolean isOneself() {
        return getPerson().account() == signedIn.reader().account();
    }

    /** Whether they support the settings of a patch. */
    public boolean isSpecialist() {
        return getPerson().roles().contains(Role.SPECIALIST_LEADER);
    }

    /** The local authorities that the hub has. */
    public List<String> getLocalAuthorities() {
        return settings.stream()
                .map(SettingName::localAuthority)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the hub has a setting that is called as they say. */
    public boolean isSettingThere() {
        return settings.stream().anyMatch(each -> each.name().equalsIgnoreCase(settingName));
    }

    /** Makes a setting of where they say they work. */
    public void makeSetting() {
        done(
                "setting",
                () -> persons.makeSetting(signedIn.reader(), getPerson().account(), settingName, localAuthority));
    }

    /** They may no longer sign in. */
    public void bar() {
        done("barred", () -> persons.bar(signedIn.reader(), getPerson().account()));
    }

    /** They may sign in again. */
    public void readmit() {
        done("readmitted", () -> persons.readmit(signedIn.reader(), getPerson().account()));
    }

    private void done(String what, Runnable work) {
        try {
            work.run();
            Redirect.to("/person?id=" + getPerson().account() + "&after=" + what);
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    public String getSettingName() {
        return settingName;
    }

    public void setSettingName(String typed) {
        settingName = typed;
    }

    public String getLocalAuthority() {
        return localAuthority;
    }

    public void setLocalAuthority(String typed) {
        localAuthority = typed;
    }

    public PersonRow getPerson() {
        return Objects.requireNonNull(person);
    }

    /** Makes a start code to print. */
    public void makeCode() {
        try {
            starts.hold(List.of(people.freshCode(signedIn.reader(), getPerson().account())));
            Redirect.to("/added");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** Sends a link. */
    public void sendLink() {
        try {
            starts.hold(List.of(people.sendLink(signedIn.reader(), getPerson().account())));
            Redirect.to("/added");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }
}
