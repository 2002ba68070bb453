package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.people.PersonHeld;
import org.attune.people.PersonService;
import org.attune.people.PutRight;
import org.attune.setting.PlaceService;
import org.attune.setting.Responsibility;
import org.attune.setting.SettingName;
import org.attune.setting.Working;
import org.attune.shared.NotFound;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Putting right what the hub holds of a person: name, e-mail address, what they may do, and where they work as what. */
@Named("putRightPage")
@RequestScoped
public class PutRightPage {
    /** As what someone works in no setting. */
    private static final String NOT_THERE = "";

    @Inject
    PersonService persons;

    @Inject
    PlaceService places;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable PersonHeld person;
    private List<SettingName> others = List.of();
    private long seen;
    private String givenName = "";
    private String familyName = "";
    private String email = "";

    @PostConstruct
    void load() {
        PersonHeld held = persons.held(signedIn.reader(), Numbers.id(request, "id"));
        person = held;
        seen = held.version();
        givenName = held.givenName();
        familyName = held.familyName();
        email = held.address();
        List<Long> there = held.working().stream().map(Working::setting).toList();
        others = places.settings(signedIn.reader()).stream()
                .filter(each -> !there.contains(each.setting()))
                .toList();
    }

    /** The button of the form. */
    public void keep() {
        try {
            PutRight typed = new PutRight(givenName, familyName, email, role(), there());
            persons.putRight(signedIn.reader(), getPerson().account(), seen, typed);
            Redirect.to("/person?id=" + getPerson().account() + "&after=put-right");
        } catch (RuleViolation refused) {
            form.refuse(refused);
            PersonHeld now = persons.held(signedIn.reader(), getPerson().account());
            person = now;
            seen = now.version();
        }
    }

    private Role role() {
        return AddPersonPage.role(typed("role").orElse(""))
                .orElseThrow(() -> new RuleViolation("people.role.missing").at("role"));
    }

    private Map<Long, Responsibility> there() {
        Map<Long, Responsibility> there = new LinkedHashMap<>();
        for (Working each : getPerson().working()) {
            responsibility(typed("works-" + each.setting())
                            .orElse(each.responsibility().name()))
                    .ifPresent(chosen -> there.put(each.setting(), chosen));
        }
        String also = typed("setting").orElse("");
        if (also.matches("[1-9][0-9]{0,17}")) {
            Responsibility as = responsibility(typed("as").orElse(NOT_THERE)).orElse(Responsibility.KEY_PERSON);
            there.put(Long.valueOf(also), as);
        }
        return there;
    }

    private Optional<String> typed(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    private static Optional<Responsibility> responsibility(String name) {
        return Arrays.stream(Responsibility.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    public PersonHeld getPerson() {
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    public List<Role> getRoles() {
        return AddPersonPage.ROLES;
    }

    public List<Responsibility> getResponsibilities() {
        return List.of(Responsibility.values());
    }

    /** Settings of the hub in which they do not work. */
    public List<SettingName> getOthers() {
        return others;
    }

    /** {@code checked} for the role that was chosen, or that they have. */
    public @Nullable String checked(Role each) {
        return typed("role").orElse(getPerson().role().name()).equals(each.name()) ? "checked" : null;
    }

    /** {@code selected} for what was chosen, or is so: what they answer for where they work. */
    public @Nullable String selected(Working at, Responsibility each) {
        return typed("works-" + at.setting()).orElse(at.responsibility().name()).equals(each.name())
                ? "selected"
                : null;
    }

    /** {@code selected} where it was chosen that they work there no more. */
    public @Nullable String gone(Working at) {
        return typed("works-" + at.setting()).filter(NOT_THERE::equals).isPresent() ? "selected" : null;
    }

    /** {@code selected} for the further setting that was chosen. */
    public @Nullable String also(SettingName each) {
        return typed("setting").orElse("").equals(Long.toString(each.setting())) ? "selected" : null;
    }

    /** {@code selected} for what they are to answer for in the further setting. */
    public @Nullable String as(Responsibility each) {
        return typed("as").orElse("").equals(each.name()) ? "selected" : null;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
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
}
