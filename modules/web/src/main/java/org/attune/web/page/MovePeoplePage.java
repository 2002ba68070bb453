package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.learning.MoveService;
import org.attune.learning.OnOldVersion;

/** Who is on an older version of a course, and moving them to the published one. Its boxes are plain ones. */
@Named("movePeoplePage")
@RequestScoped
public class MovePeoplePage {

    @Inject
    Desk desk;

    @Inject
    MoveService moves;

    @Inject
    HttpServletRequest request;

    private List<OnOldVersion> people = List.of();

    @PostConstruct
    void load() {
        people = moves.people(desk.reader(), desk.id());
    }

    /** Moves those whose box is ticked. */
    public void moveChosen() {
        move(chosen());
    }

    /** Moves everyone that the page shows. */
    public void moveAll() {
        move(people.stream().map(OnOldVersion::account).collect(Collectors.toSet()));
    }

    private void move(Set<Long> accounts) {
        if (desk.makes(() -> moves.move(desk.reader(), desk.id(), accounts, isWithPlace()))) {
            Redirect.to("/move-people?course=" + desk.id() + "&moved=" + accounts.size());
        }
    }

    private Set<Long> chosen() {
        String[] ticked = request.getParameterValues("people");
        return Stream.of(ticked == null ? new String[0] : ticked)
                .filter(each -> each.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    public boolean isChosen(long account) {
        return chosen().contains(account);
    }

    public boolean isWithPlace() {
        return "bring".equals(request.getParameter("place"));
    }

    public List<OnOldVersion> getPeople() {
        return people;
    }

    /** How many were moved just now; 0 when nobody was. */
    public int getMoved() {
        String moved = request.getParameter("moved");
        return moved != null && moved.matches("[0-9]{1,6}") ? Integer.parseInt(moved) : 0;
    }
}
