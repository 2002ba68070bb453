package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.attune.setting.PlaceService;
import org.attune.setting.SettingName;
import org.attune.shared.RuleViolation;

/** The hub's settings, and adding one. */
@Named("placesPage")
@RequestScoped
public class PlacesPage {

    @Inject
    PlaceService places;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private List<SettingName> settings = List.of();
    private String settingName = "";
    private String localAuthority = "";

    @PostConstruct
    void load() {
        settings = places.settings(signedIn.reader());
    }

    /** The button of the form. */
    public void add() {
        try {
            places.open(signedIn.reader(), settingName, localAuthority);
            Redirect.to("/places?after=added");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** What was done just before: {@code added}, {@code renamed}, {@code taken-away} or nothing. */
    public String getAfter() {
        return Objects.requireNonNullElse(request.getParameter("after"), "");
    }

    public List<SettingName> getSettings() {
        return settings;
    }

    /** The local authorities that the hub has, to choose one again. */
    public List<String> getLocalAuthorities() {
        return settings.stream()
                .map(SettingName::localAuthority)
                .distinct()
                .sorted()
                .toList();
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
}
