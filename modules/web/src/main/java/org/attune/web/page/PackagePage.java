package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.attune.catalogue.CourseOnDesk;
import org.attune.catalogue.PackageActivity;
import org.attune.catalogue.PackageDescription;
import org.attune.catalogue.PackageOutline;
import org.attune.catalogue.PackageService;
import org.attune.catalogue.PublishService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** For coordinators: all that was found in a package, and what to do about it. */
@Named("packagePage")
@RequestScoped
public class PackagePage {
    private static final int MOST_LINES = 1_000;
    private static final int DEEPEST = 6;

    @Inject
    PackageService packages;

    @Inject
    PublishService courses;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable PackageDescription found;

    @PostConstruct
    void load() {
        found = packages.describe(signedIn.reader(), Numbers.id(request, "id"));
    }

    public PackageDescription getFound() {
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** The courses that it can be added to: those with a draft. */
    public List<CourseOnDesk> getDrafts() {
        return courses.courses(signedIn.reader()).stream()
                .filter(CourseOnDesk::hasDraft)
                .toList();
    }

    /** Whether the reader has just brought a file that was there already. */
    public boolean isKnown() {
        return "yes".equals(request.getParameter("known"));
    }

    /** Whether it can be played, in a sentence. */
    public String getVerdict() {
        PackageDescription described = getFound();
        if (!described.summary().playable()) {
            return "This package cannot be played yet: "
                    + things(described.errors().size()) + " to put right.";
        }
        return described.warnings().isEmpty()
                ? "This package can be played. Nothing is wrong with it."
                : "This package can be played. There " + (described.warnings().size() == 1 ? "is " : "are ")
                        + things(described.warnings().size()) + " to know.";
    }

    /** "1 thing", "3 things". */
    static String things(int number) {
        return number + (number == 1 ? " thing" : " things");
    }

    /** The lines of an outline, as many as a page can bear. */
    public List<PackageActivity> lines(PackageOutline outline) {
        return outline.activities().stream().limit(MOST_LINES).toList();
    }

    /** How many lines of it are left out. */
    public int more(PackageOutline outline) {
        return Math.max(0, outline.activities().size() - MOST_LINES);
    }

    /** The style sheet's name for how deep a line lies. */
    public String style(PackageActivity line) {
        return "depth-" + Math.min(line.depth(), DEEPEST);
    }

    /** What a line of the outline is, in a word; nothing where it is not played. */
    public String kind(PackageOutline outline, int at) {
        PackageActivity line = outline.activities().get(at);
        if (!outline.played()) {
            return "";
        }
        if (line.href() == null) {
            boolean holdsOthers = at + 1 < outline.activities().size()
                    && outline.activities().get(at + 1).depth() > line.depth();
            return holdsOthers ? "Group" : "Opens nothing";
        }
        return line.lesson() ? (line.sco() ? "Lesson" : "Lesson, done once it was opened") : "Not shown to learners";
    }

    /** The title of an outline, unless the page is headed by it already. */
    public String heading(PackageOutline outline) {
        String title = outline.title().strip();
        return title.equals(getFound().summary().title()) ? "" : title;
    }
}
