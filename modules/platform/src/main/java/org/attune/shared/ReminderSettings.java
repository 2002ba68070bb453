package org.attune.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When people may be reminded. */
@ApplicationScoped
class ReminderSettings {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String DAY = "(mon|tue|wed|thu|fri|sat|sun)";
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Duration LEAST = Duration.ofHours(1);

    @Inject
    @ConfigProperty(name = "attune.reminders.from", defaultValue = "07:00")
    String from;

    @Inject
    @ConfigProperty(name = "attune.reminders.until", defaultValue = "19:00")
    String until;

    @Inject
    @ConfigProperty(name = "attune.reminders.days", defaultValue = "mon,tue,wed,thu,fri")
    String days;

    void check() {
        StartRefused.unless("attune.reminders.from", from, TIME, "a time of day, such as 07:00");
        StartRefused.unless("attune.reminders.until", until, TIME, "a time of day, such as 19:00");
        StartRefused.unless(
                "attune.reminders.days",
                days,
                DAY + "( ?, ?" + DAY + ")*",
                "days with commas between them, such as mon,tue,wed,thu,fri");
        if (Duration.between(LocalTime.parse(from), LocalTime.parse(until)).compareTo(LEAST) < 0) {
            throw new StartRefused("attune.reminders.until is \"" + until + "\". It must be an hour or more after"
                    + " attune.reminders.from, which is " + from + ": set it so, or leave it out.");
        }
    }

    OpenHours hours() {
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        for (String each : days.split(",", -1)) {
            open.add(DayOfWeek.of(1 + DAYS.indexOf(each.strip())));
        }
        return new OpenHours(LocalTime.parse(from), LocalTime.parse(until), open);
    }
}
