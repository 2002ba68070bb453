package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.attune.learning.Status;
import org.attune.reporting.CourseWhere;
import org.attune.reporting.PersonWhere;
import org.attune.reporting.WhereFilter;
import org.attune.reporting.WhereOrder;
import org.attune.reporting.WherePage;
import org.attune.reporting.WhereService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** For coordinators: who is where on a course. */
@Named("whoIsWherePage")
@RequestScoped
public class WhoIsWherePage {

    /**
     * Something to choose.
     *
     * @param value as the address says it
     */
    public record Choice(String value, String words) {}

    private static final List<Choice> WHO = List.of(
            new Choice("", "everyone"),
            new Choice("not-started", "who has not started"),
            new Choice("under-way", "who is under way"),
            new Choice("done", "who has finished"));

    private static final List<Choice> ORDERS = List.of(
            new Choice("name", "name, from A"),
            new Choice("-name", "name, from Z"),
            new Choice("-done", "lessons done, most first"),
            new Choice("done", "lessons done, fewest first"),
            new Choice("-begun", "begun, latest first"),
            new Choice("begun", "begun, earliest first"),
            new Choice("-last-opened", "last opened, latest first"),
            new Choice("last-opened", "last opened, earliest first"),
            new Choice("-finished", "finished, latest first"),
            new Choice("finished", "finished, earliest first"));

    @Inject
    WhereService where;

    @Inject
    SignedIn signedIn;

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    private @Nullable WhereRequest asked;
    private @Nullable CourseWhere course;
    private @Nullable WherePage shown;

    @PostConstruct
    void load() {
        WhereRequest wanted = WhereRequest.of(request);
        course = where.course(signedIn.reader(), wanted.course());
        shown = where.page(signedIn.reader(), wanted.course(), wanted.filter(), wanted.order(), wanted.page());
        asked = wanted.at(shown.page());
    }

    public WhereRequest getAsked() {
        return there(asked);
    }

    public CourseWhere getCourse() {
        return there(course);
    }

    public WherePage getShown() {
        return there(shown);
    }

    private static <T> T there(@Nullable T loaded) {
        if (loaded == null) {
            throw new NotFound();
        }
        return loaded;
    }

    public List<Choice> getWho() {
        return WHO;
    }

    public List<Choice> getOrders() {
        return ORDERS;
    }

    /** How many of whom, as a sentence. */
    public String getCount() {
        WhereFilter filter = getAsked().filter();
        int count = getShown().count();
        String place = filter.setting() == 0 ? "" : " at " + getCourse().settingName(filter.setting());
        String name = filter.words().isEmpty() ? "" : " with “" + filter.words() + "” in the name";
        return (count == 0 ? "Nobody" : words.count(count, "person", "people")) + place + name + " "
                + verb(filter.status(), count < 2)
                + (getShown().left() == 0 ? "" : ", and " + getShown().left() + " more who closed their account") + ".";
    }

    private static String verb(@Nullable Status status, boolean one) {
        if (status == null) {
            return one ? "is on this course" : "are on this course";
        }
        return switch (status) {
            case NOT_STARTED -> one ? "has not started" : "have not started";
            case UNDER_WAY -> one ? "is under way" : "are under way";
            case DONE -> one ? "has finished" : "have finished";
        };
    }

    /** The query of the same people sorted by a column. */
    public String sorted(String by) {
        return getAsked().sorted(by(by)).query();
    }

    /** For {@code aria-sort}: nothing when the column sorts nothing now. */
    public @Nullable String sort(String by) {
        WhereOrder order = getAsked().order();
        if (order.by() != by(by)) {
            return null;
        }
        return order.down() ? "descending" : "ascending";
    }

    private static WhereOrder.By by(String name) {
        return WhereOrder.By.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The query of the page that is so many further. */
    public String further(int by) {
        return getAsked().at(getShown().page() + by).query();
    }

    /** The address of the page that opens a lesson for someone again, and leads back here. */
    public String reopening(PersonWhere person) {
        return "reopen?" + getAsked().query() + "&person=" + person.account();
    }
}
