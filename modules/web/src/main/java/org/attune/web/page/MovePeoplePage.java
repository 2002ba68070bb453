package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.learning.Movable;
import org.attune.learning.MoveService;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Who is on an older version of a course, and moving them to the published one. Its boxes are plain ones. One person is moved
 * after the other, and not for longer than a proxy waits: who is left is there on the page that comes next.
 */
@Named("movePeoplePage")
@RequestScoped
public class MovePeoplePage {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Inject
    Desk desk;

    @Inject
    MoveService moves;

    @Inject
    Form form;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable Movable shown;
    private int moved;

    /** Moves those whose box is ticked. */
    public void moveChosen() {
        move(chosen());
    }

    /** Moves everyone on an older version, on whichever page. */
    public void moveAll() {
        move(moves.everyone(desk.reader(), desk.id(), version()));
    }

    private void move(Collection<Long> accounts) {
        try {
            if (accounts.isEmpty()) {
                throw new RuleViolation("move.nobody").at("people");
            }
            int stayed = 0;
            Instant end = clock.instant().plus(LONGEST);
            for (Long account : accounts) {
                if (moves(account)) {
                    moved++;
                } else {
                    stayed++;
                }
                if (clock.instant().isAfter(end)) {
                    break;
                }
            }
            Redirect.to("/move-people?course=" + desk.id() + "&moved=" + moved + "&stayed=" + stayed);
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    private boolean moves(long account) {
        try {
            moves.move(desk.reader(), desk.id(), version(), account, isWithPlace());
            return true;
        } catch (RuleViolation refused) {
            if (refused.messageKey().equals(MoveService.STAYS)) {
                return false;
            }
            throw refused;
        }
    }

    private Set<Long> chosen() {
        String[] ticked = request.getParameterValues("people");
        return Stream.of(ticked == null ? new String[0] : ticked)
                .filter(each -> each.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The published version that the page told of when the button was pressed. */
    private long version() {
        String seen = request.getParameter("version");
        return seen != null && seen.matches("[1-9][0-9]{0,17}") ? Long.parseLong(seen) : 0;
    }

    public boolean isChosen(long account) {
        return chosen().contains(account);
    }

    public boolean isWithPlace() {
        return "bring".equals(request.getParameter("place"));
    }

    public Movable getShown() {
        if (shown == null) {
            shown = moves.people(desk.reader(), desk.id(), Math.max(1, number("page")));
        }
        return shown;
    }

    /** How many were moved just now; 0 when nobody was. */
    public int getMoved() {
        return moved + number("moved");
    }

    /** How many of those chosen had finished meanwhile, or were moved by someone else. */
    public int getStayed() {
        return number("stayed");
    }

    private int number(String name) {
        String digits = request.getParameter(name);
        return digits != null && digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
