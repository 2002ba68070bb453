package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.attune.reporting.Figure;
import org.attune.setting.Sharing;

/** Counts of people that may be passed on, and what a setting shows of them, in words. */
@Named("figures")
@ApplicationScoped
public class Figures {

    /** "10+": ten or more; or that there are fewer than five. */
    public String of(Figure figure) {
        return figure.isFew() ? "Fewer than five" : figure.atLeast() + "+";
    }

    /** What a setting agreed to show. */
    public String shares(Sharing shares) {
        return switch (shares) {
            case NOTHING -> "Its name alone";
            case FIGURES -> "How many";
            case NAMES -> "Who, and how far";
        };
    }
}
