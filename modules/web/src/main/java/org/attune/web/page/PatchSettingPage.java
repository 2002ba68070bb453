package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.attune.patch.Visit;
import org.attune.patch.VisitService;
import org.attune.reporting.SharedService;
import org.attune.reporting.SharedSetting;
import org.attune.setting.Sharing;
import org.jspecify.annotations.Nullable;

/** For specialist leaders: a setting of their patch with what it shares, and their notes of visits. */
@Named("patchSettingPage")
@RequestScoped
public class PatchSettingPage {

    @Inject
    SharedService shared;

    @Inject
    VisitService visits;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable SharedSetting setting;
    private List<Visit> notes = List.of();

    @PostConstruct
    void load() {
        long id = Numbers.id(request, "setting");
        setting = shared.setting(signedIn.reader(), id);
        notes = visits.mine(signedIn.reader(), id);
    }

    public SharedSetting getSetting() {
        return Objects.requireNonNull(setting);
    }

    public boolean isFigures() {
        return getSetting().place().shares() == Sharing.FIGURES;
    }

    public boolean isNames() {
        return getSetting().place().shares() == Sharing.NAMES;
    }

    public List<Visit> getNotes() {
        return notes;
    }

    /** What was done just before: {@code kept}, {@code deleted} or nothing. */
    public String getAfter() {
        return Objects.requireNonNullElse(request.getParameter("after"), "");
    }
}
