package org.attune.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.account.AccountDetails;
import org.attune.account.ServerKey;
import org.attune.notification.Letter;
import org.attune.notification.OutboxService;
import org.attune.setting.HubService;
import org.attune.shared.Settings;

/** The letters that remind people. */
@ApplicationScoped
class ReminderLetters {

    @Inject
    OutboxService outbox;

    @Inject
    HubService hubs;

    @Inject
    ServerKey server;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** One thing that a letter says. */
    record Item(Asked asked, Decision decision) {

        Asked.About about() {
            return asked.about();
        }

        /** Who gave it. */
        String by() {
            return about().by().isEmpty() ? "your manager" : about().by();
        }
    }

    /** Where somebody gets letters: what nobody has come in with, or confirmed, may be a stranger's. */
    static Optional<String> address(AccountDetails person) {
        return Optional.ofNullable(person.email()).filter(any -> person.welcomed());
    }

    /** @param items what it says; there is one at least, and whoever it is for has an address */
    void write(AccountDetails person, List<Item> items) {
        LocalDate today = Asked.day(clock.instant());
        Item first = items.get(0);
        outbox.putForOpenHours(
                person.hub(),
                "reminder/" + person.account() + "/a" + first.asked().assigned() + "."
                        + first.decision().occasion() + "." + first.decision().about(),
                new Letter(
                        address(person).orElseThrow(),
                        person.name(),
                        subject(items, today),
                        paragraphs(person, items, today),
                        new Letter.Call("Open My learning", settings.address() + "/my-learning"),
                        items.stream()
                                .filter(each -> each.about().weight() == Weight.VOLUNTARY)
                                .map(this::wayOut)
                                .toList(),
                        why(person, items),
                        until(items)));
    }

    private static List<Item> aCourseEach(List<Item> items) {
        return List.copyOf(items.stream()
                .collect(Collectors.toMap(
                        each -> each.about().course(), each -> each, (soonest, later) -> soonest, LinkedHashMap::new))
                .values());
    }

    private static String subject(List<Item> items, LocalDate today) {
        List<Item> courses = aCourseEach(items);
        if (courses.size() > 1) {
            return "You have " + courses.size() + " courses to do";
        }
        Item one = courses.get(0);
        String course = one.about().course();
        LocalDate due = one.asked().due();
        return switch (one.decision().occasion()) {
            case GIVEN -> "A course for you: " + course;
            case WEEK_BEFORE -> "Due " + on(Objects.requireNonNull(due), today) + ": " + course;
            case DAY_AFTER -> "Was due " + on(Objects.requireNonNull(due), today) + ": " + course;
        };
    }

    private static List<String> paragraphs(AccountDetails person, List<Item> items, LocalDate today) {
        List<String> all = new ArrayList<>();
        all.add("Hello " + person.givenName() + ",");
        for (Item each : aCourseEach(items)) {
            all.add(what(each, today));
            if (each.decision().occasion() == Occasion.GIVEN
                    && !each.about().note().isBlank()) {
                all.add(capital(each.by()) + " wrote: “" + each.about().note().strip() + "”");
            }
        }
        return all;
    }

    private static String what(Item item, LocalDate today) {
        Asked.About about = item.about();
        boolean voluntary = about.weight() == Weight.VOLUNTARY;
        String course = "“" + about.course() + "”";
        String whose = course + ", which " + item.by() + (voluntary ? " suggested to you at " : " assigned you at ")
                + about.setting() + ", ";
        LocalDate due = item.asked().due();
        String what =
                switch (item.decision().occasion()) {
                    case GIVEN ->
                        capital(item.by())
                                + (voluntary
                                        ? " suggests " + course + " to you at "
                                        : " assigned you " + course + " at ")
                                + about.setting() + "." + (due == null ? "" : " " + date(due, today, voluntary));
                    case WEEK_BEFORE -> whose + "is due " + on(Objects.requireNonNull(due), today) + ".";
                    case DAY_AFTER ->
                        whose + "was due " + on(Objects.requireNonNull(due), today)
                                + " and is not finished. What you have done of it is kept.";
                };
        return what + " " + weight(item);
    }

    private static String date(LocalDate due, LocalDate today, boolean voluntary) {
        String day = LetterDay.of(due, today);
        if (due.isBefore(today)) {
            return "It was due on " + day + ".";
        }
        return voluntary ? "It would be good to have it done by " + day + "." : "Please finish it by " + day + ".";
    }

    private static String weight(Item item) {
        return switch (item.about().weight()) {
            case REQUIRED ->
                "It is required. If you cannot do it" + (item.asked().due() == null ? "" : " in time") + ", talk to "
                        + item.by() + ".";
            case AGREED -> "You agreed on it together. If something has changed, talk to " + item.by() + ".";
            case VOLUNTARY -> "It is voluntary: whether you do it is up to you.";
        };
    }

    private static String on(LocalDate day, LocalDate today) {
        return day.equals(today) ? "today" : "on " + LetterDay.of(day, today);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    private Letter.Call wayOut(Item item) {
        return new Letter.Call(
                "No more reminders of “" + item.about().course() + "”",
                settings.address() + "/no-more-reminders?key="
                        + URLEncoder.encode(
                                new WayOutKey(item.asked().assigned()).write(WayOutService.key(server)),
                                StandardCharsets.UTF_8));
    }

    private String why(AccountDetails person, List<Item> items) {
        String where =
                items.stream().map(each -> each.about().setting()).distinct().collect(Collectors.joining(" and "));
        return "You get this letter because this was assigned to you at " + where + ", and this is your address at "
                + hubs.nameOf(person.hub())
                + ". You are reminded of a course three times at most: when you get it, a week before its date, and the"
                + " day after.";
    }

    /** After the last day on which any of it is worth reading. */
    private static Instant until(List<Item> items) {
        return items.stream()
                .map(each -> Asked.last(each.decision()))
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(Asked.LONDON)
                .toInstant();
    }
}
