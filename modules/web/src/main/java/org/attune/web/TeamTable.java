package org.attune.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.reporting.TeamAsked;
import org.attune.reporting.TeamBegun;
import org.attune.reporting.TeamBoard;
import org.attune.reporting.TeamCell;
import org.attune.reporting.TeamCourse;
import org.attune.reporting.TeamMember;
import org.attune.web.page.Dates;
import org.attune.web.page.Messages;
import org.attune.web.page.TeamWords;
import org.attune.web.page.Words;
import org.jspecify.annotations.Nullable;

/** A team as a table for a spreadsheet: a row for each course of each person, one for whoever has none. */
@ApplicationScoped
public class TeamTable {
    static final List<String> HEAD = List.of(
            "First name",
            "Family name",
            "Room",
            "Responsibility",
            "Course",
            "Status",
            "Asked",
            "Due",
            "Lessons done",
            "Lessons in all",
            "Begun",
            "Last opened",
            "Finished");

    @Inject
    Dates dates;

    @Inject
    Words words;

    @Inject
    TeamWords teamWords;

    /**
     * The rows; a cell is a text, a whole number, a day, or empty.
     *
     * @param saysWhatFor whether the last of them says that the file is not to be passed on
     */
    List<List<Optional<Object>>> rows(TeamBoard board, boolean saysWhatFor) {
        Map<Long, String> titles =
                board.courses().stream().collect(Collectors.toMap(TeamCourse::course, TeamCourse::title));
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (TeamMember member : board.people()) {
            for (TeamCell cell : member.cells()) {
                rows.add(row(member, titles.getOrDefault(cell.course(), ""), cell));
            }
            if (member.cells().isEmpty()) {
                rows.add(row(member, "", null));
            }
        }
        if (saysWhatFor) {
            List<Optional<Object>> last = new ArrayList<>(Collections.nCopies(HEAD.size(), Optional.empty()));
            last.set(0, Optional.of(Messages.text("team.not-to-pass-on")));
            rows.add(last);
        }
        return rows;
    }

    private List<Optional<Object>> row(TeamMember member, String course, @Nullable TeamCell cell) {
        TeamAsked asked = cell == null ? null : cell.asked();
        TeamBegun begun = cell == null ? null : cell.begun();
        return List.of(
                Optional.of(member.givenName()),
                Optional.of(member.familyName()),
                Optional.of(String.join("; ", member.rooms())),
                Optional.of(member.responsibilities().stream()
                        .map(words::responsibility)
                        .collect(Collectors.joining("; "))),
                Optional.of(course),
                Optional.of(cell == null ? "" : teamWords.state(cell.state())),
                Optional.of(asked == null ? "" : teamWords.weight(asked.weight())),
                Optional.ofNullable(asked == null ? null : asked.due()),
                Optional.ofNullable(begun == null ? null : begun.done()),
                Optional.ofNullable(begun == null ? null : begun.of()),
                day(begun == null ? null : begun.begunAt()),
                day(begun == null ? null : begun.lastAt()),
                day(begun == null ? null : begun.finishedAt()));
    }

    private Optional<Object> day(@Nullable Instant at) {
        return Optional.ofNullable(at).map(dates::on);
    }
}
