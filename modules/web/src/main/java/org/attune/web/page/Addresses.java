package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.attune.learning.NextLesson;

/** Addresses of pages that more than one page leads to, without the root of the application. */
@Named("addresses")
@ApplicationScoped
public class Addresses {

    /** A lesson in the player. */
    public String lesson(long course, long module, String activity) {
        return "player?course=" + course + "&module=" + module + "&lesson="
                + URLEncoder.encode(activity, StandardCharsets.UTF_8);
    }

    /** A lesson of a hub's package, to look at. */
    public String preview(long brought, String activity) {
        return "preview?package=" + brought + "&lesson=" + URLEncoder.encode(activity, StandardCharsets.UTF_8);
    }

    /** What is next, in the player. */
    public String player(NextLesson next) {
        return lesson(next.course(), next.module(), next.activity());
    }
}
