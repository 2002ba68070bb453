package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.learning.Written;
import org.attune.learning.WrittenService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** What the reader wrote in a course, in whichever version of it. */
@Named("writtenPage")
@RequestScoped
public class WrittenPage {

    @Inject
    WrittenService service;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable Written written;

    @PostConstruct
    void load() {
        written = service.of(signedIn.reader(), Numbers.id(request, "course"));
    }

    public Written getWritten() {
        if (written == null) {
            throw new NotFound();
        }
        return written;
    }
}
