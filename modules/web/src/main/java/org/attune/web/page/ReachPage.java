package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.attune.reporting.ReachChoices;
import org.attune.reporting.ReachFilter;
import org.attune.reporting.ReachOrder;
import org.attune.reporting.ReachRow;
import org.attune.reporting.ReachService;
import org.attune.reporting.ReachShown;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** For coordinators: how far the courses of the hub reach. */
@Named("reachPage")
@RequestScoped
public class ReachPage {

    /**
     * Something to choose.
     *
     * @param value as the address says it
     */
    public record Choice(String value, String words) {}

    private static final List<Choice> KINDS = List.of(
            new Choice("settings", "settings"),
            new Choice("authorities", "local authorities"),
            new Choice("courses", "courses"));

    private static final List<Choice> STATES = List.of(
            new Choice("", "reached or not"),
            new Choice("active", "active in the last 90 days"),
            new Choice("reached", "reached at some time"),
            new Choice("never", "never reached"));

    @Inject
    ReachService reach;

    @Inject
    SignedIn signedIn;

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    private @Nullable ReachRequest asked;
    private @Nullable ReachChoices choices;
    private @Nullable ReachShown shown;

    @PostConstruct
    void load() {
        ReachRequest wanted = ReachRequest.of(request);
        choices = reach.choices(signedIn.reader());
        shown = reach.page(signedIn.reader(), wanted.filter(), wanted.order(), wanted.page());
        asked = wanted.at(shown.page());
    }

    public ReachRequest getAsked() {
        return there(asked);
    }

    public ReachChoices getChoices() {
        return there(choices);
    }

    public ReachShown getShown() {
        return there(shown);
    }

    private static <T> T there(@Nullable T loaded) {
        if (loaded == null) {
            throw new NotFound();
        }
        return loaded;
    }

    public List<Choice> getKinds() {
        return KINDS;
    }

    public List<Choice> getStates() {
        return STATES;
    }

    public boolean isSettings() {
        return getAsked().filter().by() == ReachFilter.By.SETTINGS;
    }

    public boolean isAuthorities() {
        return getAsked().filter().by() == ReachFilter.By.AUTHORITIES;
    }

    public boolean isCourses() {
        return getAsked().filter().by() == ReachFilter.By.COURSES;
    }

    /** Whether there is a course whose people are counted. */
    public boolean isCounted() {
        return isCourses() || getAsked().filter().course() != 0;
    }

    /** "Your hub" or the local authority that is asked for. */
    public String getWhere() {
        String authority = getChoices().authority(getAsked().filter().authority());
        return authority.isEmpty() ? "your hub" : authority;
    }

    /** The course whose people are counted; empty for none. */
    public String getCourse() {
        return getChoices().course(getAsked().filter().course());
    }

    /** How many rows there are, as a sentence. */
    public String getCount() {
        int count = getShown().count();
        if (isAuthorities()) {
            return words.count(count, "local authority.", "local authorities.");
        }
        if (isCourses()) {
            return words.count(count, "course.", "courses.");
        }
        String name = getAsked().filter().words();
        ReachFilter.State state = getAsked().filter().state();
        return (count == 0 ? "No setting" : words.count(count, "setting", "settings"))
                + (name.isEmpty() ? "" : " with “" + name + "” in the name")
                + (state == null ? "" : " " + state(state).toLowerCase(Locale.UK)) + ".";
    }

    /** How far courses have reached a setting. */
    public String state(ReachRow row) {
        return state(row.state());
    }

    private static String state(ReachFilter.State state) {
        return switch (state) {
            case ACTIVE -> "Active in the last 90 days";
            case REACHED -> "Reached";
            case NEVER -> "Never reached";
        };
    }

    /** The query of the same rows sorted by a column. */
    public String sorted(String by) {
        return getAsked().sorted(by(by)).query();
    }

    /** For {@code aria-sort}: nothing when the column sorts nothing now. */
    public @Nullable String sort(String by) {
        ReachOrder order = getAsked().order();
        if (order.by() != by(by)) {
            return null;
        }
        return order.down() ? "descending" : "ascending";
    }

    private static ReachOrder.By by(String name) {
        return ReachOrder.By.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The query of the page that is so many further. */
    public String further(int by) {
        return getAsked().at(getShown().page() + by).query();
    }
}
