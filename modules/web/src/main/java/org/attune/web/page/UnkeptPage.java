package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.attune.unkept.UnkeptService;

/**
 * What someone was typing when a shared tablet locked. Each form is sent to its page once more, which shows it with all that
 * was in it: Faces has forgotten the page, as after a web session ({@link TypedTextKept}).
 */
@Named("unkeptPage")
@RequestScoped
public class UnkeptPage {

    @Inject
    UnkeptService unkept;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private List<Waiting> waiting = List.of();

    /**
     * A form that waits.
     *
     * @param name what it is called where it waits
     */
    public record Waiting(String name, Instant typedAt, TypedForm form) {}

    @PostConstruct
    void load() {
        waiting = unkept.waiting(signedIn.reader()).stream()
                .map(each -> new Waiting(each.name(), each.typedAt(), TypedForm.read(each.text())))
                .toList();
    }

    /** The button beside one that is not wanted. */
    public void drop(String name) {
        unkept.drop(signedIn.reader(), name);
        Redirect.to("/unkept?after=dropped");
    }

    /** The newest first. */
    public List<Waiting> getWaiting() {
        return waiting;
    }

    /** Whether one was thrown away just now. */
    public boolean isDropped() {
        return request.getParameter("after") != null;
    }
}
