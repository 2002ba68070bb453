package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.attune.reporting.TeamPerson;
import org.attune.reporting.TeamService;
import org.jspecify.annotations.Nullable;

/** Somebody of a team, for who looks after them. */
@Named("teamPersonPage")
@RequestScoped
public class TeamPersonPage {

    @Inject
    TeamService teams;

    @Inject
    Team team;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable TeamPerson person;

    @PostConstruct
    void load() {
        person = teams.person(signedIn.reader(), team.getSetting().id(), Numbers.id(request, "person"));
    }

    public TeamPerson getPerson() {
        return Objects.requireNonNull(person);
    }
}
