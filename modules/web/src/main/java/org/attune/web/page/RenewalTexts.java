package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attune.renewal.Expiry;
import org.attune.renewal.Interval;
import org.attune.renewal.Renewal;
import org.attune.setting.Responsibility;
import org.jspecify.annotations.Nullable;

/** What is to be renewed, in the words that every page uses for it. */
@Named("renewalTexts")
@ApplicationScoped
public class RenewalTexts {
    private static final int YEAR = 12;

    @Inject
    Words words;

    @Inject
    Dates dates;

    /** How near the day is, as a word: never by its colour alone. */
    public String expiry(Expiry expiry) {
        return switch (expiry) {
            case EXPIRED -> "Expired";
            case DUE -> "Due within 3 months";
            case NOT_KNOWN -> "Not known";
            case IN_DATE -> "In date";
        };
    }

    /** The same of something in particular: whether a course was done is known. */
    public String expiry(Renewal renewal) {
        return renewal.isCourse() && renewal.expiry() == Expiry.NOT_KNOWN ? "Not done" : expiry(renewal.expiry());
    }

    /** The style sheet's name for how near it is; also as an address says it. */
    public String style(Expiry expiry) {
        return expiry.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an address says; nothing when it says none. */
    static @Nullable Expiry expiry(String style) {
        return Stream.of(Expiry.values())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(style))
                .findFirst()
                .orElse(null);
    }

    /** "Renew by 3 March 2027"; empty when it is not known. */
    public String renewBy(Renewal renewal) {
        return renewal.renewBy() == null ? "" : "Renew by " + dates.date(renewal.renewBy());
    }

    /** "Every 3 years", "Every 18 months". */
    public String every(Interval interval) {
        int months = interval.months();
        boolean years = months % YEAR == 0;
        int number = years ? months / YEAR : months;
        String unit = years ? "year" : "month";
        return number == 1 ? "Every " + unit : "Every " + number + " " + unit + "s";
    }

    /** What somebody may answer for, to choose from. */
    public List<Responsibility> getResponsibilities() {
        return List.of(Responsibility.values());
    }

    /** "First-aid holder (PFA)"; empty for none. */
    public String responsibility(@Nullable Responsibility responsibility) {
        return responsibility == null ? "" : words.responsibility(responsibility);
    }
}
