package org.attune.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.renewal.PersonRenewals;
import org.attune.renewal.Renewal;
import org.attune.renewal.SettingRenewals;
import org.attune.reporting.TeamAsked;
import org.attune.reporting.TeamBoard;
import org.attune.reporting.TeamCell;
import org.attune.reporting.TeamCourse;
import org.attune.reporting.TeamMember;
import org.attune.reporting.TeamPerson;
import org.attune.reporting.TeamState;
import org.attune.setting.Responsibility;
import org.attune.shared.Settings;
import org.attune.web.certificate.EvidenceWords;
import org.attune.web.certificate.EvidenceWords.Column;
import org.attune.web.certificate.EvidenceWords.Part;
import org.attune.web.page.Dates;
import org.attune.web.page.RenewalTexts;
import org.attune.web.page.TeamWords;
import org.attune.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What evidence packs say: who works where, what they finished and what is asked of them; nothing that they wrote. */
@ApplicationScoped
public class Evidence {
    private static final String NOTHING_TO_RENEW = "Nothing is written down or finished.";

    @Inject
    Settings settings;

    @Inject
    Dates dates;

    @Inject
    Words words;

    @Inject
    TeamWords teamWords;

    @Inject
    RenewalTexts renewalTexts;

    /**
     * Of a person.
     *
     * @param renewals theirs; absent where the reader is not to see them
     */
    EvidenceWords of(String hub, TeamPerson person, @Nullable PersonRenewals renewals) {
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
                renewals == null
                        ? List.of(finished(person), asked(person))
                        : List.of(finished(person), asked(person), renewals(renewals)));
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

    private Part renewals(PersonRenewals person) {
        return new Part(
                "What has to be renewed",
                NOTHING_TO_RENEW,
                List.of(
                        new Column("What", 9),
                        new Column("Done", 5),
                        new Column("Renew by", 5),
                        new Column("On this day", 4)),
                known(person).map(this::renewal).toList());
    }

    /** What was done, and what they answer for here without it. */
    private static Stream<Renewal> known(PersonRenewals person) {
        return person.renewals().stream().filter(each -> each.on() != null || person.isMissing(each));
    }

    private List<String> renewal(Renewal renewal) {
        return List.of(renewal.what(), date(renewal.on()), date(renewal.renewBy()), renewalTexts.expiry(renewal));
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "–" : dates.date(day);
    }

    private Part renewals(SettingRenewals setting) {
        return new Part(
                "What has to be renewed, first-aid holders first",
                NOTHING_TO_RENEW,
                List.of(
                        new Column("Person", 7),
                        new Column("What", 8),
                        new Column("Done", 5),
                        new Column("Renew by", 5),
                        new Column("On this day", 4)),
                setting.people().stream()
                        .sorted(Comparator.comparing((PersonRenewals each) ->
                                        !each.responsibilities().contains(Responsibility.FIRST_AIDER))
                                .thenComparing(each -> each.name().toLowerCase(Locale.UK)))
                        .flatMap(person -> known(person).map(each -> row(person, each)))
                        .toList());
    }

    private List<String> row(PersonRenewals person, Renewal renewal) {
        List<String> row = new ArrayList<>(List.of(
                person.responsibilities().contains(Responsibility.FIRST_AIDER)
                        ? person.name() + ", " + words.responsibility(Responsibility.FIRST_AIDER)
                        : person.name()));
        row.addAll(renewal(renewal));
        return row;
    }

    /**
     * Of a setting, or of the rooms of it that the reader leads.
     *
     * @param renewals of the setting; absent where the reader is not to see them
     */
    EvidenceWords of(String hub, TeamBoard board, @Nullable SettingRenewals renewals) {
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
                renewals == null
                        ? List.of(courses(board, titles))
                        : List.of(courses(board, titles), renewals(renewals)));
    }

    private Part courses(TeamBoard board, Map<Long, String> titles) {
        return new Part(
                "People and courses",
                "Nobody.",
                List.of(
                        new Column("Person and responsibilities", 8),
                        new Column("Done", 7),
                        new Column("Asked, not done", 7),
                        new Column("Overdue", 6)),
                board.people().stream().map(each -> row(each, titles)).toList());
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
