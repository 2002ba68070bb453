package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;

/** How far the courses of a hub reach, in figures that may be passed on: no group of fewer than five people is told. */
@ApplicationScoped
@Transactional
public class ReachService {
    private static final int PAGE = 50;
    private static final int ALL = 100_000;
    private static final Duration ACTIVE = Duration.ofDays(90);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Reach reach;

    @Inject
    Clock clock;

    /** What can be asked by. */
    @Access(Access.Policy.COORDINATOR)
    public ReachChoices choices(Reader reader) {
        return reach.choices(reader.hub());
    }

    /**
     * A page of the rows that are asked for.
     *
     * @param page from 1; beyond the last it is the last
     * @throws NotFound when the hub has no such local authority, or no such course in its catalogue
     */
    @Access(Access.Policy.COORDINATOR)
    public ReachShown page(Reader reader, ReachFilter filter, ReachOrder order, int page) {
        Reach.Wanted wanted = wanted(reader, filter);
        int count = reach.count(wanted);
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        return new ReachShown(
                reach.page(wanted, order, PAGE, (shown - 1) * PAGE), count, shown, pages, reach.whole(wanted));
    }

    /**
     * All rows that are asked for, for a file.
     *
     * @throws NotFound when the hub has no such local authority, or no such course in its catalogue
     */
    @Access(Access.Policy.COORDINATOR)
    public List<ReachRow> all(Reader reader, ReachFilter filter, ReachOrder order) {
        return reach.page(wanted(reader, filter), order, ALL, 0);
    }

    private Reach.Wanted wanted(Reader reader, ReachFilter filter) {
        ReachChoices there = reach.choices(reader.hub());
        boolean known = (filter.authority() == 0
                        || there.authorities().stream().anyMatch(each -> each.id() == filter.authority()))
                && (filter.course() == 0 || there.courses().stream().anyMatch(each -> each.id() == filter.course()));
        if (!known) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        return new Reach.Wanted(reader.hub(), filter, LocalDate.ofInstant(now, LONDON), now.minus(ACTIVE));
    }
}
