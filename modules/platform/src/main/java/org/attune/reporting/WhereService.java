package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.jspecify.annotations.Nullable;

/** Who is where on a course. */
@ApplicationScoped
@Transactional
public class WhereService {
    private static final int PAGE = 50;
    private static final int PORTION = 500;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    PeopleOnCourses people;

    @Inject
    Clock clock;

    /**
     * What a course's people can be told apart by.
     *
     * @throws NotFound when the reader's hub has published no such course
     */
    @Access(Access.Policy.COORDINATOR)
    public CourseWhere course(Reader reader, long course) {
        return people.course(reader.hub(), course, today()).orElseThrow(NotFound::new);
    }

    /**
     * A page of a course's people.
     *
     * @param page from 1; beyond the last it is the last
     */
    @Access(Access.Policy.COORDINATOR)
    public WherePage page(Reader reader, long course, WhereFilter filter, WhereOrder order, int page) {
        PeopleOnCourses.Wanted wanted = new PeopleOnCourses.Wanted(reader.hub(), course, filter, today());
        int count = people.count(wanted);
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        return new WherePage(
                people.page(wanted, order, PAGE, (shown - 1) * PAGE), count, people.left(wanted), shown, pages);
    }

    /**
     * The next of a course's people by name, some hundred at once, so that however many there are, few are in memory and no
     * transaction waits for a slow line.
     *
     * @param last whom the portion before ended with; absent for the first
     */
    @Access(Access.Policy.COORDINATOR)
    public List<PersonWhere> next(Reader reader, long course, WhereFilter filter, @Nullable PersonWhere last) {
        return people.after(new PeopleOnCourses.Wanted(reader.hub(), course, filter, today()), last, PORTION);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
