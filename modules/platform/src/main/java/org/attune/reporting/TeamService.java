package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;

/**
 * How the people of a setting stand with their courses: for its managers and the hub's coordinators all of them, for a room
 * leader those of the rooms they lead.
 */
@ApplicationScoped
@Transactional
public class TeamService {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    TeamPeople people;

    @Inject
    TeamCourses courses;

    @Inject
    TeamDetails details;

    @Inject
    Clock clock;

    /**
     * People and courses.
     *
     * @throws NotFound when the reader neither looks after the setting nor leads a room of it
     */
    @Access(Access.Policy.LEADER)
    public TeamBoard board(Reader reader, long setting, TeamFilter filter) {
        Sight sight = people.sight(reader, setting, today());
        List<TeamMember> bare = people.in(sight);
        TeamCourses.Found found = courses.of(sight, accounts(bare));
        List<TeamMember> everyone = bare.stream().map(each -> with(each, found)).toList();
        return TeamBoard.of(sight, everyone, found.titles(), filter);
    }

    private static List<Long> accounts(Collection<TeamMember> members) {
        return members.stream().map(TeamMember::account).toList();
    }

    private static TeamMember with(TeamMember member, TeamCourses.Found found) {
        return new TeamMember(
                member.account(),
                member.givenName(),
                member.familyName(),
                member.places(),
                found.cells(member.account()));
    }

    /**
     * Somebody of the team.
     *
     * @throws NotFound when they do not work there today where the reader sees them
     */
    @Access(Access.Policy.LEADER)
    public TeamPerson person(Reader reader, long setting, long account) {
        Sight sight = people.sight(reader, setting, today());
        TeamMember bare = people.in(sight).stream()
                .filter(each -> each.account() == account)
                .findFirst()
                .orElseThrow(NotFound::new);
        TeamCourses.Found found = courses.of(sight, List.of(account));
        TeamMember member = with(bare, found);
        Map<Long, List<TeamLesson>> lessons = lessons(member.cells());
        return new TeamPerson(
                sight.name(),
                sight.whole(),
                member,
                member.cells().stream()
                        .sorted(Comparator.comparing(TeamCell::state)
                                .thenComparing(TeamCell::due, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(each -> found.titles().getOrDefault(each.course(), "")))
                        .map(each -> new TeamPerson.OfCourse(
                                found.titles().getOrDefault(each.course(), ""), each, of(lessons, each)))
                        .toList(),
                details.certificates(sight, account));
    }

    private Map<Long, List<TeamLesson>> lessons(Collection<TeamCell> cells) {
        return details.lessons(cells.stream()
                .flatMap(each -> Stream.ofNullable(each.begun()))
                .map(TeamBegun::enrolment)
                .toList());
    }

    private static List<TeamLesson> of(Map<Long, List<TeamLesson>> lessons, TeamCell cell) {
        return Optional.ofNullable(cell.begun())
                .map(each -> lessons.getOrDefault(each.enrolment(), List.of()))
                .orElse(List.of());
    }

    /**
     * A course lesson by lesson.
     *
     * @throws NotFound when the reader does not see the setting, or the hub has published no such course
     */
    @Access(Access.Policy.LEADER)
    public TeamLessons course(Reader reader, long setting, long course) {
        Sight sight = people.sight(reader, setting, today());
        List<TeamDetails.Published> published = details.published(sight, course);
        if (published.isEmpty()) {
            throw new NotFound();
        }
        List<TeamMember> bare = people.in(sight);
        TeamCourses.Found found = courses.of(sight, accounts(bare));
        List<TeamMember> having = bare.stream()
                .map(each -> with(each, found).of(course))
                .filter(each -> !each.cells().isEmpty())
                .sorted(TeamMember.ORDER)
                .toList();
        Map<Long, List<TeamLesson>> lessons =
                lessons(having.stream().flatMap(each -> each.cells().stream()).toList());
        List<TeamLessons.Person> all = having.stream()
                .map(each -> new TeamLessons.Person(
                        each, each.cells().get(0), of(lessons, each.cells().get(0))))
                .toList();
        return new TeamLessons(
                sight.name(),
                published.get(0).course(),
                TeamLessons.counted(published, all),
                all,
                bare.size() - all.size());
    }

    /** What those who work there today have finished, week by week, the last 26 with this one, oldest first. */
    @Access(Access.Policy.LEADER)
    public List<TeamWeek> weeks(Reader reader, long setting) {
        Sight sight = people.sight(reader, setting, today());
        TeamWeeks weeks = new TeamWeeks(sight.today());
        TeamDetails.Times times = details.since(sight, accounts(people.in(sight)), weeks.from());
        return weeks.of(times.lessons(), times.courses());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
