package org.attune.web.player;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.attune.catalogue.PackageActivity;
import org.attune.catalogue.PackageDescription;
import org.attune.catalogue.PackageService;
import org.attune.shared.NotFound;
import org.attune.web.page.Addresses;
import org.attune.web.page.Numbers;
import org.attune.web.page.SignedIn;
import org.jspecify.annotations.Nullable;

/** For coordinators: a lesson of a package that was brought, in the player, and nothing of it is recorded. */
@Named("previewPage")
@RequestScoped
public class PreviewPage {

    @Inject
    PackageService packages;

    @Inject
    SignedIn signedIn;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    private @Nullable PackageDescription found;
    private int at;

    @PostConstruct
    void load() {
        PackageDescription described = packages.describe(signedIn.reader(), Numbers.id(request, "package"));
        List<String> activities =
                described.lessons().stream().map(PackageActivity::identifier).toList();
        at = activities.indexOf(Objects.requireNonNullElse(request.getParameter("lesson"), ""));
        if (at < 0 || described.resource() == null) {
            throw new NotFound();
        }
        found = described;
    }

    private PackageDescription found() {
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    public long getId() {
        return found().summary().id();
    }

    /** What the package calls itself. */
    public String getPackageTitle() {
        return found().summary().title();
    }

    public List<PackageActivity> getLessons() {
        return found().lessons();
    }

    public PackageActivity getHere() {
        return getLessons().get(at);
    }

    /** How a lesson is called: by its identifier, if it has no title. */
    public String title(PackageActivity lesson) {
        return lesson.title().isBlank() ? lesson.identifier() : lesson.title();
    }

    /** The number of the lesson that is open. */
    public int getNumber() {
        return at + 1;
    }

    /** The address of the lesson before; empty at the first. */
    public String getPrevious() {
        return at == 0 ? "" : address(getLessons().get(at - 1));
    }

    /** The address of the lesson after; empty at the last. */
    public String getFollowing() {
        return at == getLessons().size() - 1 ? "" : address(getLessons().get(at + 1));
    }

    /** Where one looks at a lesson. */
    public String address(PackageActivity lesson) {
        return request.getContextPath() + "/" + addresses.preview(getId(), lesson.identifier());
    }

    /** After how many seconds without a request the web session ends. */
    public int getIdle() {
        return request.getSession().getMaxInactiveInterval();
    }
}
