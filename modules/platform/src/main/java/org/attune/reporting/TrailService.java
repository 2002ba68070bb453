package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.attune.shared.Access;
import org.attune.shared.Reader;

/** What staff of a hub did that changed something for others. */
@ApplicationScoped
@Transactional
public class TrailService {
    private static final int PAGE = 50;

    @Inject
    Trail trail;

    /**
     * A page of it, newest first.
     *
     * @param page from 1; beyond the last it is the last
     */
    @Access(Access.Policy.COORDINATOR)
    public TrailPage page(Reader reader, int page) {
        int count = trail.count(reader.hub());
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        return new TrailPage(trail.page(reader.hub(), PAGE, (shown - 1) * PAGE), count, shown, pages);
    }
}
