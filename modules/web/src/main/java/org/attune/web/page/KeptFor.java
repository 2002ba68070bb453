package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.attune.shared.Settings;

/** How long this server keeps what is about people, in words. */
@Named("keptFor")
@ApplicationScoped
public class KeptFor {

    @Inject
    Settings settings;

    @Inject
    Words words;

    /** What happened at people's doors: "90 days". */
    public String getSignIns() {
        return days(settings.retention().signIns());
    }

    /** What became of letters. */
    public String getLetters() {
        return days(settings.retention().letters());
    }

    /** What staff did. */
    public String getStaffActions() {
        return days(settings.retention().staffActions());
    }

    /** What browsers sent and could not be taken. */
    public String getKeptAside() {
        return days(settings.retention().keptAside());
    }

    /** What specialist leaders wrote of their visits. */
    public String getVisitNotes() {
        return days(settings.retention().visitNotes());
    }

    /** An account that nobody comes in to; empty when it stays until it is closed. */
    public String getAccount() {
        return settings.retention().account().map(this::days).orElse("");
    }

    private String days(Duration period) {
        return words.count((int) period.toDays(), "day", "days");
    }
}
