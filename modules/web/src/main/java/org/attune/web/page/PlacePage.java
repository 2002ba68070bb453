package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.attune.setting.PlaceService;
import org.attune.setting.SettingName;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A setting of the hub: to call it otherwise, or take it away. */
@Named("placePage")
@RequestScoped
public class PlacePage {

    @Inject
    PlaceService places;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable SettingName setting;
    private long seen;
    private String settingName = "";

    @PostConstruct
    void load() {
        SettingName found = places.setting(signedIn.reader(), Numbers.id(request, "id"));
        setting = found;
        seen = found.version();
        settingName = found.name();
    }

    /** Calls it as was typed. */
    public void rename() {
        try {
            places.rename(signedIn.reader(), getSetting().setting(), seen, settingName);
            Redirect.to("/places?after=renamed");
        } catch (RuleViolation refused) {
            form.refuse(refused);
            SettingName now = places.setting(signedIn.reader(), getSetting().setting());
            setting = now;
            seen = now.version();
        }
    }

    /** Takes it away. */
    public void takeAway() {
        try {
            places.takeAway(signedIn.reader(), getSetting().setting());
            Redirect.to("/places?after=taken-away");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    public SettingName getSetting() {
        return Objects.requireNonNull(setting);
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }

    public String getSettingName() {
        return settingName;
    }

    public void setSettingName(String typed) {
        settingName = typed;
    }
}
