package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.attune.document.DocumentDescription;
import org.attune.learning.LessonProgress;
import org.attune.learning.PartPlan;
import org.attune.learning.PartService;
import org.attune.learning.Reading;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** A part of a course that is read, here or elsewhere: the way there, and the button to say that it was read. */
@Named("readingPage")
@RequestScoped
public class ReadingPage {

    @Inject
    PartService parts;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable Reading reading;

    @PostConstruct
    void load() {
        reading = parts.reading(signedIn.reader(), course(), module());
    }

    /** The reader has read it. */
    public void read() {
        parts.read(signedIn.reader(), course(), module());
        Redirect.to("/reading?course=" + course() + "&module=" + module());
    }

    public PartPlan getPart() {
        if (reading == null) {
            throw new NotFound();
        }
        return reading.part();
    }

    /** What is read, where it is a file of the hub's; nothing where it is a link. */
    public @Nullable DocumentDescription getDocument() {
        return reading == null ? null : reading.document().orElse(null);
    }

    /** Whose page it is that the link leads to: the name of its host. */
    public String getSite() {
        return URI.create(getPart().part().text()).getHost().replaceFirst("^www\\.", "");
    }

    /** What comes after; nothing at the end of the course. */
    public @Nullable LessonProgress getFollowing() {
        return getPart().plan().following().orElse(null);
    }

    private long course() {
        return Numbers.id(request, "course");
    }

    private long module() {
        return Numbers.id(request, "module");
    }
}
