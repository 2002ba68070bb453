package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.attune.assignment.AssignmentDescription;
import org.attune.assignment.AssignmentService;

/** What is assigned in a setting. */
@Named("assignmentsPage")
@RequestScoped
public class AssignmentsPage {
    @Inject
    AssignmentService assignments;

    @Inject
    SignedIn signedIn;

    @Inject
    Team team;

    private List<AssignmentDescription> all = List.of();

    @PostConstruct
    void load() {
        all = assignments.list(signedIn.reader(), team.getSetting().id());
    }

    /** Those that are asked for. */
    public List<AssignmentDescription> getOpen() {
        return all.stream().filter(AssignmentDescription::isOpen).toList();
    }

    /** Those that were withdrawn. */
    public List<AssignmentDescription> getWithdrawn() {
        return all.stream().filter(each -> !each.isOpen()).toList();
    }
}
