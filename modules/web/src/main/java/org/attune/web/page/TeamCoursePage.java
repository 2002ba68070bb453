package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.reporting.TeamLessons;
import org.attune.reporting.TeamService;
import org.attune.reporting.TeamState;
import org.jspecify.annotations.Nullable;

/** A course lesson by lesson over the people of a setting. */
@Named("teamCoursePage")
@RequestScoped
public class TeamCoursePage {

    @Inject
    TeamService teams;

    @Inject
    Team team;

    @Inject
    SignedIn signedIn;

    @Inject
    Words words;

    @Inject
    TeamWords teamWords;

    @Inject
    HttpServletRequest request;

    private @Nullable TeamLessons course;

    @PostConstruct
    void load() {
        course = teams.course(signedIn.reader(), team.getSetting().id(), Numbers.id(request, "course"));
    }

    public TeamLessons getCourse() {
        return Objects.requireNonNull(course);
    }

    /** The id of the course. */
    public long getId() {
        return Numbers.id(request, "course");
    }

    /** How many stand how: "5 people have it: 2 overdue, 3 done. 4 others have it not." */
    public String getCount() {
        int having = getCourse().people().size();
        String states = Stream.of(TeamState.values())
                .filter(state -> count(state) > 0)
                .map(state -> count(state) + " " + lower(teamWords.state(state)))
                .collect(Collectors.joining(", "));
        int others = getCourse().others();
        return (having == 0
                        ? "Nobody has this course yet."
                        : words.count(having, "person has", "people have") + " this course: " + states + ".")
                + (others == 0 || having == 0
                        ? ""
                        : " " + words.count(others, "other person has", "other people have") + " it not.");
    }

    private static String lower(String word) {
        return word.substring(0, 1).toLowerCase(Locale.UK) + word.substring(1);
    }

    private long count(TeamState state) {
        return getCourse().people().stream()
                .filter(each -> each.cell().state() == state)
                .count();
    }
}
