package org.attune.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long what is about people is kept, in days. */
@ApplicationScoped
class RetentionSettings {

    @Inject
    @ConfigProperty(name = "attune.retention.account.days")
    Optional<String> account;

    @Inject
    @ConfigProperty(name = "attune.retention.sign-ins.days", defaultValue = "90")
    String signIns;

    @Inject
    @ConfigProperty(name = "attune.retention.letters.days", defaultValue = "30")
    String letters;

    @Inject
    @ConfigProperty(name = "attune.retention.staff-actions.days", defaultValue = "2190")
    String staffActions;

    @Inject
    @ConfigProperty(name = "attune.retention.kept-aside.days", defaultValue = "365")
    String keptAside;

    @Inject
    @ConfigProperty(name = "attune.retention.visit-notes.days", defaultValue = "2190")
    String visitNotes;

    void check() {
        account.ifPresent(days -> requireDays("attune.retention.account.days", days));
        requireDays("attune.retention.sign-ins.days", signIns);
        requireDays("attune.retention.letters.days", letters);
        requireDays("attune.retention.staff-actions.days", staffActions);
        requireDays("attune.retention.kept-aside.days", keptAside);
        requireDays("attune.retention.visit-notes.days", visitNotes);
    }

    private static void requireDays(String name, String days) {
        StartRefused.unless(name, days, "[1-9][0-9]{0,4}", "a whole number of days, 1 at least");
    }

    Settings.Retention periods() {
        return new Settings.Retention(
                account.map(RetentionSettings::days),
                days(signIns),
                days(letters),
                days(staffActions),
                days(keptAside),
                days(visitNotes));
    }

    private static Duration days(String number) {
        return Duration.ofDays(Integer.parseInt(number));
    }
}
