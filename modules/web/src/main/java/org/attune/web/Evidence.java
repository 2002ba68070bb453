package org.attune.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.attune.reporting.TeamAsked;
import org.attune.reporting.TeamBoard;
import org.attune.reporting.TeamCell;
import org.attune.reporting.TeamCourse;
import org.attune.reporting.TeamMember;
import org.attune.reporting.TeamPerson;
import org.attune.reporting.TeamState;
import org.attune.shared.Settings;
import org.attune.web.certificate.EvidenceWords;
import org.attune.web.certificate.EvidenceWords.Column;
import org.attune.web.certificate.EvidenceWords.Part;
import org.attune.web.page.Dates;
import org.attune.web.page.TeamWords;
import org.attune.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What evidence packs say: who works where, what they finished and what is asked of them; nothing that they wrote. */
@ApplicationScoped
public class Evidence {

    @Inject
    Settings settings;

    @Inject
    Dates dates;

    @Inject
    Words words;

    @Inject
    TeamWords teamWords;

    /** Of a person. */
    EvidenceWords of(String hub, TeamPerson person) {
        List<String> facts = new ArrayList<>(List.of("At " + person.setting() + ", on " + today() + "."));
        person.member().places().forEach(each -> facts.add(teamWords.place(each)));
        if (!person.certificates().isEmpty()) {
            facts.add("Whoever has the code of a certificate can check it at " + settings.address()
                    + "/certificate-check.");
        }
        return new EvidenceWords(
                hub,
                "Evidence of learning: " + person.member().name(),
                facts,
                List.of(finished(person), asked(person), held(person)));
    }

    private Part finished(TeamPerson person) {
        return new Part(
                "Courses finished",
                "None yet.",
                List.of(
                        new Column("Course", 9),
                        new Column("Version", 3),
                        new Column("Finished", 5),
                        new Column("Certificate", 5)),
                person.certificates().stream()
                        .map(each -> List.of(each.title(), each.version(), dates.date(each.finishedAt()), each.code()))
                        .toList());
    }

    private Part asked(TeamPerson person) {
        return new Part(
                "Courses asked of them",
                "None.",
                List.of(
                        new Column("Course", 9),
                        new Column("Asked", 4),
                        new Column("Due", 5),
                        new Column("On this day", 5)),
                person.courses().stream()
                        .filter(each -> each.cell().isRequired())
                        .map(each -> List.of(
                                each.title(),
                                weight(each.cell().asked()),
                                due(each.cell().asked()),
                                teamWords.state(each.cell().state())))
                        .toList());
    }

    private String weight(@Nullable TeamAsked asked) {
        return asked == null ? "" : teamWords.weight(asked.weight());
    }

    private String due(@Nullable TeamAsked asked) {
        LocalDate due = asked == null ? null : asked.due();
        return due == null ? "" : dates.date(due);
    }

    private Part held(TeamPerson person) {
        return new Part(
                "Training that has to be renewed",
                "None is written down.",
                List.of(new Column("Training", 9), new Column("Done", 5), new Column("Renew by", 5)),
                person.held().stream()
                        .map(each -> List.of(each.name(), dates.date(each.on()), renewBy(each.renewBy())))
                        .toList());
    }

    private String renewBy(@Nullable LocalDate day) {
        return day == null ? "" : dates.date(day);
    }

    /** Of a setting, or of the rooms of it that the reader leads. */
    EvidenceWords of(String hub, TeamBoard board) {
        Map<Long, String> titles =
                board.courses().stream().collect(Collectors.toMap(TeamCourse::course, TeamCourse::title));
        int overdue = board.people().stream().mapToInt(TeamMember::overdue).sum();
        return new EvidenceWords(
                hub,
                "Evidence of learning: " + board.setting(),
                List.of(
                        (board.whole() ? "Everyone who works there" : "Those who work in the rooms that you lead")
                                + ", on " + today() + ".",
                        words.count(board.people().size(), "person", "people") + ". "
                                + (overdue == 0
                                        ? "Nothing is overdue."
                                        : words.count(overdue, "course is overdue.", "courses are overdue."))),
                List.of(new Part(
                        "People and courses",
                        "Nobody.",
                        List.of(
                                new Column("Person and responsibilities", 8),
                                new Column("Done", 7),
                                new Column("Asked, not done", 7),
                                new Column("Overdue", 6)),
                        board.people().stream().map(each -> row(each, titles)).toList())));
    }

    private List<String> row(TeamMember member, Map<Long, String> titles) {
        return List.of(
                member.name() + " – " + teamWords.places(member),
                courses(member, titles, each -> each.state() == TeamState.DONE),
                courses(
                        member,
                        titles,
                        each -> each.isRequired()
                                && each.state() != TeamState.DONE
                                && each.state() != TeamState.OVERDUE),
                courses(member, titles, each -> each.state() == TeamState.OVERDUE));
    }

    private String courses(TeamMember member, Map<Long, String> titles, Predicate<TeamCell> which) {
        String all = member.cells().stream()
                .filter(which)
                .map(each -> titles.getOrDefault(each.course(), "") + day(each))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "–" : all;
    }

    private String day(TeamCell cell) {
        Instant done = cell.doneAt();
        LocalDate due = cell.due();
        if (done != null) {
            return " (" + dates.date(done) + ")";
        }
        return due == null ? "" : (cell.state() == TeamState.OVERDUE ? " (due " : " (by ") + dates.date(due) + ")";
    }

    private String today() {
        return dates.date(dates.today());
    }
}
