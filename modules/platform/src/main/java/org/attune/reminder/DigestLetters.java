package org.attune.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.account.AccountDetails;
import org.attune.notification.Letter;
import org.attune.notification.OutboxService;
import org.attune.setting.HubService;
import org.attune.shared.Settings;

/** The weekly letter: figures first, then names. */
@ApplicationScoped
class DigestLetters {
    /** So many are named; of more, how many more. */
    private static final int NAMED = 12;

    @Inject
    OutboxService outbox;

    @Inject
    HubService hubs;

    @Inject
    Settings settings;

    /**
     * @param news of each setting of which there is something to say; one at least
     * @param since the day of the letter before
     */
    void write(AccountDetails person, DigestWeek week, List<TeamNews> news, LocalDate since, LocalDate today) {
        List<String> paragraphs = new ArrayList<>(List.of("Hello " + person.givenName() + ","));
        news.forEach(each -> paragraphs.addAll(said(each, since, today)));
        String where = news.stream().map(TeamNews::setting).collect(Collectors.joining(" and "));
        outbox.putForOpenHours(
                person.hub(),
                "digest/" + person.account() + "/" + week.monday(),
                new Letter(
                        ReminderLetters.address(person).orElseThrow(),
                        person.name(),
                        (news.size() > 1 ? "Your teams" : "Your team") + " this week: " + figures(news),
                        paragraphs,
                        new Letter.Call("See your team", settings.address() + "/team"),
                        List.of(
                                new Letter.Call("Assigned courses", settings.address() + "/assignments"),
                                new Letter.Call("Turn this letter off", settings.address() + "/account#weekly")),
                        "You get this letter on Mondays because you manage " + where + " at "
                                + hubs.nameOf(person.hub()) + ". Under My account you turn it off and on.",
                        week.end()));
    }

    private static String figures(List<TeamNews> news) {
        return Stream.of(
                        figure(news, TeamNews::finished, "finished"),
                        figure(news, TeamNews::overdue, "overdue"),
                        figure(news, TeamNews::soon, "due soon"),
                        figure(news, TeamNews::arrived, "new"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String figure(List<TeamNews> news, Function<TeamNews, List<?>> what, String word) {
        int many = news.stream().mapToInt(each -> what.apply(each).size()).sum();
        return many == 0 ? "" : many + " " + word;
    }

    private static List<String> said(TeamNews news, LocalDate since, LocalDate today) {
        List<String> all = new ArrayList<>();
        all.add(news.setting() + ": " + figures(List.of(news)) + ".");
        name(
                all,
                "Finished since " + LetterDay.of(since, today),
                news.finished(),
                each -> each.person() + ", " + each.course());
        name(
                all,
                "Overdue",
                news.overdue(),
                each -> each.person() + ", " + each.course() + ", was due on " + LetterDay.of(each.day(), today));
        name(
                all,
                "Due in the next two weeks",
                news.soon(),
                each -> each.person() + ", " + each.course() + ", on " + LetterDay.of(each.day(), today));
        name(all, "New in the team", news.arrived(), each -> each);
        return all;
    }

    private static <T> void name(List<String> all, String title, List<T> entries, Function<T, String> words) {
        if (!entries.isEmpty()) {
            int more = entries.size() - NAMED;
            all.add(title + ": "
                    + entries.stream().limit(NAMED).map(words).collect(Collectors.joining("; "))
                    + (more > 0 ? "; and " + more + " more" : "") + ".");
        }
    }
}
