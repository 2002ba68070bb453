package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.attune.patch.Visit;
import org.attune.patch.VisitService;
import org.attune.reporting.InPatch;
import org.attune.reporting.SharedService;

/** For specialist leaders: the settings of their patch. */
@Named("patchPage")
@RequestScoped
public class PatchPage {

    @Inject
    SharedService shared;

    @Inject
    VisitService visits;

    @Inject
    SignedIn signedIn;

    private List<InPatch> settings = List.of();
    private List<Visit> past = List.of();

    @PostConstruct
    void load() {
        settings = shared.patch(signedIn.reader());
        past = visits.past(signedIn.reader());
    }

    public List<InPatch> getSettings() {
        return settings;
    }

    /** In how many local authorities they lie. */
    public int getAuthorities() {
        return (int) settings.stream().map(InPatch::area).distinct().count();
    }

    /** Own notes about settings that are in the patch no more. */
    public List<Visit> getPast() {
        return past;
    }
}
