package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.attune.people.PeopleService;
import org.attune.people.Starter;
import org.attune.setting.SettingName;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Adding one person to the hub, or to a setting that the address names. */
@Named("addPersonPage")
@RequestScoped
public class AddPersonPage {
    /** What a coordinator may make someone. */
    static final List<Role> ROLES =
            List.of(Role.EDUCATOR, Role.ROOM_LEADER, Role.MANAGER, Role.SPECIALIST_LEADER, Role.COORDINATOR);

    private static final List<Role> BY_MANAGERS = List.of(Role.EDUCATOR, Role.ROOM_LEADER, Role.MANAGER);

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

    private List<SettingName> settings = List.of();
    private @Nullable SettingName preset;
    private String givenName = "";
    private String familyName = "";
    private String email = "";
    private String signInName = "";
    private String setting = "";
    private boolean asked;
    private String role = Role.EDUCATOR.name();

    @PostConstruct
    void load() {
        settings = people.settings(signedIn.reader());
        setting = Objects.requireNonNullElse(request.getParameter("setting"), "");
        preset = FormAddress.names(request, "setting") ? PresetSetting.of(request, settings) : null;
        role = Objects.requireNonNullElse(request.getParameter("role"), Role.EDUCATOR.name());
    }

    /** The button of the form. */
    public void add() {
        try {
            Starter starter = new Starter(givenName, familyName, email, signInName, where(), what());
            starts.hold(
                    List.of(people.add(signedIn.reader(), starter, name().equals(request.getParameter("another")))),
                    preset == null ? 0 : preset.setting());
            Redirect.to("/added");
        } catch (RuleViolation refused) {
            asked = refused.messageKey().equals("people.namesake");
            form.refuse(refused);
        }
    }

    /** Whether it is to be said that this is somebody else than who is called so already. */
    public boolean isAsked() {
        return asked;
    }

    /** The whole name, as it was typed. */
    public String name() {
        return givenName.strip() + " " + familyName.strip();
    }

    private @Nullable Long where() {
        return setting.matches("[1-9][0-9]{0,17}") ? Long.valueOf(setting) : null;
    }

    private Role what() {
        return role(role).orElseThrow(() -> new RuleViolation("people.role.missing").at("role"));
    }

    /** A role that a coordinator may give, by its name. */
    static Optional<Role> role(String name) {
        return ROLES.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public List<SettingName> getSettings() {
        return settings;
    }

    /** What the reader may make someone. */
    public List<Role> getRoles() {
        boolean hub =
                signedIn.reader().is(Role.COORDINATOR) || signedIn.reader().is(Role.ADMINISTRATOR);
        return hub ? ROLES : BY_MANAGERS;
    }

    /** The setting that the address names, so that nobody is asked for it; absent when it names none. */
    public @Nullable SettingName getPreset() {
        return preset;
    }

    /** {@code selected} for the setting that was chosen. */
    public @Nullable String selected(SettingName each) {
        return setting.equals(Long.toString(each.setting())) ? "selected" : null;
    }

    /** {@code checked} for the role that was chosen. */
    public @Nullable String checked(Role each) {
        return role.equals(each.name()) ? "checked" : null;
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed;
    }

    public String getSignInName() {
        return signInName;
    }

    public void setSignInName(String typed) {
        signInName = typed;
    }
}
