package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.attune.people.PeopleService;
import org.jspecify.annotations.Nullable;

/** The people of the hub, to find one of them and to add more. */
@Named("peoplePage")
@RequestScoped
public class PeoplePage {

    @Inject
    PeopleService people;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    @Inject
    Words words;

    private String search = "";
    private org.attune.people.@Nullable PeoplePage shown;

    @PostConstruct
    void load() {
        search = Objects.requireNonNullElse(request.getParameter("search"), "").strip();
        String page = Objects.requireNonNullElse(request.getParameter("page"), "1");
        shown = people.people(signedIn.reader(), search, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
    }

    /** The people of this page. */
    public org.attune.people.PeoplePage getShown() {
        return Objects.requireNonNull(shown);
    }

    /** How many there are, in a sentence. */
    public String getCount() {
        String found = words.count((int) getShown().found(), "person", "people");
        return search.isEmpty() ? found : found + " with “" + search + "” in name, sign-in name or e-mail";
    }

    /** What a page of the same search has in its address. */
    public String at(int page) {
        return "search=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&page=" + page;
    }

    public String getSearch() {
        return search;
    }
}
