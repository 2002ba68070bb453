package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseSummary;

/** All courses of the hub, or those that a search finds. The search is in the address, so it can be kept and sent on. */
@Named("cataloguePage")
@RequestScoped
public class CataloguePage {
    private static final int LONGEST = 200;

    @Inject
    CatalogueService catalogue;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private String search = "";
    private List<CourseSummary> courses = List.of();

    @PostConstruct
    void load() {
        String asked = request.getParameter("q");
        search = asked == null
                ? ""
                : asked.strip().substring(0, Math.min(asked.strip().length(), LONGEST));
        courses = catalogue.courses(signedIn.reader(), search);
    }

    public String getSearch() {
        return search;
    }

    public List<CourseSummary> getCourses() {
        return courses;
    }
}
