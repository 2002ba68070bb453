package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.attune.patch.Visit;
import org.attune.patch.VisitService;

/** For managers: what specialist leaders wrote of their visits to the setting. */
@Named("visitsPage")
@RequestScoped
public class VisitsPage {

    @Inject
    VisitService visits;

    @Inject
    SignedIn signedIn;

    @Inject
    Team team;

    private List<Visit> notes = List.of();

    @PostConstruct
    void load() {
        notes = visits.at(signedIn.reader(), team.getSetting().id());
    }

    public List<Visit> getNotes() {
        return notes;
    }
}
