package org.attune.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.setting.Responsibility;

/**
 * The people of a setting and how they stand with its courses, as far as the reader may see them.
 *
 * @param setting what it is called
 * @param whole whether the reader sees all of the setting, and not only rooms that they lead
 * @param courses that these people have, those first that need care of most of them
 * @param people whom the filter takes: overdue first, then due soonest, then by name
 * @param everyone how many there are without a filter
 * @param rooms in which they work
 * @param responsibilities that they have
 */
public record TeamBoard(
        String setting,
        boolean whole,
        List<TeamCourse> courses,
        List<TeamMember> people,
        int everyone,
        List<TeamRoom> rooms,
        List<Responsibility> responsibilities) {

    public TeamBoard {
        courses = List.copyOf(courses);
        people = List.copyOf(people);
        rooms = List.copyOf(rooms);
        responsibilities = List.copyOf(responsibilities);
    }

    static TeamBoard of(Sight sight, List<TeamMember> everyone, Map<Long, String> titles, TeamFilter filter) {
        return new TeamBoard(
                sight.name(),
                sight.whole(),
                columns(everyone, titles),
                everyone.stream()
                        .map(each -> filter.course() == 0 ? each : each.of(filter.course()))
                        .filter(filter::takes)
                        .sorted(TeamMember.ORDER)
                        .toList(),
                everyone.size(),
                rooms(everyone),
                everyone.stream()
                        .flatMap(each -> each.responsibilities().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Those first of which most is overdue, then those that most are asked for, then those that most have. */
    private static List<TeamCourse> columns(List<TeamMember> everyone, Map<Long, String> titles) {
        Comparator<TeamCourse> order = Comparator.comparing((TeamCourse each) -> -cells(everyone, each)
                        .filter(cell -> cell.state() == TeamState.OVERDUE)
                        .count())
                .thenComparing(each ->
                        -cells(everyone, each).filter(TeamCell::isRequired).count())
                .thenComparing(each -> -cells(everyone, each).count())
                .thenComparing(TeamCourse::title)
                .thenComparing(TeamCourse::course);
        return titles.entrySet().stream()
                .map(each -> new TeamCourse(each.getKey(), each.getValue()))
                .sorted(order)
                .toList();
    }

    private static Stream<TeamCell> cells(List<TeamMember> everyone, TeamCourse course) {
        return everyone.stream().flatMap(each -> each.cell(course.course()).stream());
    }

    private static List<TeamRoom> rooms(List<TeamMember> everyone) {
        return everyone.stream()
                .flatMap(each -> each.places().stream())
                .filter(each -> each.roomId() != 0)
                .map(each -> new TeamRoom(each.roomId(), each.room()))
                .distinct()
                .sorted(Comparator.comparing((TeamRoom each) -> each.name().toLowerCase(Locale.UK))
                        .thenComparing(TeamRoom::room))
                .toList();
    }
}
