package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.attune.event.EventService;
import org.attune.event.MyEvent;
import org.jspecify.annotations.Nullable;

/** What is coming: an agenda by day, or a month ({@code ?view=month&month=2026-12}). */
@Named("eventsPage")
@RequestScoped
public class EventsPage {
    private static final int AHEAD_MONTHS = 12;
    private static final int BACK_MONTHS = 3;
    private static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_A_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    @Inject
    EventService events;

    @Inject
    SignedIn signedIn;

    @Inject
    EventTexts texts;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private List<MyEvent> all = List.of();
    private YearMonth month = YearMonth.of(2000, 1);
    private boolean byMonth;
    private List<MyEvent> recorded = List.of();
    private @Nullable YearMonth next;

    @PostConstruct
    void load() {
        byMonth = "month".equals(request.getParameter("view"));
        String asked = request.getParameter("month");
        month = asked != null && asked.matches(MONTH) ? YearMonth.parse(asked) : YearMonth.from(dates.today());
        LocalDate from = byMonth ? month.atDay(1) : dates.today();
        LocalDate until = byMonth ? month.plusMonths(1).atDay(1) : from.plusMonths(AHEAD_MONTHS);
        all = events.between(signedIn.reader(), Agenda.start(from), Agenda.start(until));
        if (!byMonth) {
            recorded = recordedSince(dates.today().minusMonths(BACK_MONTHS));
        } else if (getMonthDays().isEmpty()) {
            next = nextFrom(until);
        }
    }

    public boolean isByMonth() {
        return byMonth;
    }

    /** What the reader has booked, waits for or is offered, and is not over. */
    public List<MyEvent> getMine() {
        return all.stream()
                .filter(each -> texts.isHeld(each) && !each.event().over())
                .toList();
    }

    /** Events of which the reader has not seen yet what became of their booking. */
    public List<MyEvent> getNews() {
        return all.stream().filter(texts::isNews).toList();
    }

    /** What is over and can be watched, the latest first. */
    public List<MyEvent> getRecorded() {
        return recorded;
    }

    private List<MyEvent> recordedSince(LocalDate day) {
        return events.between(signedIn.reader(), Agenda.start(day), clock.instant()).stream()
                .filter(each -> each.event().over() && each.event().recording() > 0)
                .sorted(Comparator.comparing((MyEvent each) -> each.event().endsAt())
                        .reversed())
                .toList();
    }

    /** The month of what comes first after the one that is shown, where that has nothing; nothing when nothing is planned. */
    public @Nullable YearMonth getNext() {
        return next;
    }

    private @Nullable YearMonth nextFrom(LocalDate day) {
        return events.between(signedIn.reader(), Agenda.start(day), Agenda.start(day.plusMonths(AHEAD_MONTHS))).stream()
                .flatMap(each -> each.event().sessions().stream())
                .map(each -> dates.on(each.startsAt()))
                .filter(each -> !each.isBefore(day))
                .min(Comparator.naturalOrder())
                .map(YearMonth::from)
                .orElse(null);
    }

    public String name(YearMonth one) {
        return one.format(NAME);
    }

    /** All that is still to come, day by day. */
    public List<Agenda.DayOf> getDays() {
        Instant now = clock.instant();
        return Agenda.days(all, session -> session.endsAt().isAfter(now), dates.today());
    }

    public List<List<Agenda.DayOf>> getWeeks() {
        return Agenda.weeks(all, month, dates.today());
    }

    /** The month's days that have something, for a narrow screen. */
    public List<Agenda.DayOf> getMonthDays() {
        return Agenda.days(
                all, session -> YearMonth.from(dates.on(session.startsAt())).equals(month), dates.today());
    }

    public String getMonthName() {
        return month.format(NAME);
    }

    public String getPrevious() {
        return month.minusMonths(1).toString();
    }

    public String getPreviousName() {
        return month.minusMonths(1).format(NAME);
    }

    public String getFollowing() {
        return month.plusMonths(1).toString();
    }

    public String getFollowingName() {
        return month.plusMonths(1).format(NAME);
    }

    /** A day as the head of what is on it; with its year when that is not this one. */
    public String head(LocalDate day) {
        return day.format(day.getYear() == dates.today().getYear() ? DAY : DAY_OF_A_YEAR);
    }
}
