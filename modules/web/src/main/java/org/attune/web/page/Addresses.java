package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.attune.catalogue.ModuleKind;
import org.attune.learning.LessonProgress;
import org.attune.learning.NextLesson;
import org.attune.learninglog.LogEntry;

/** Addresses of pages that more than one page leads to, without the root of the application. */
@Named("addresses")
@ApplicationScoped
public class Addresses {

    /** A lesson of a course, in the player or on the page of its kind. */
    public String lesson(long course, LessonProgress lesson) {
        return address(course, lesson.kind(), lesson.module(), lesson.lesson().activity());
    }

    /** A lesson of a hub's package, to look at. */
    public String preview(long brought, String activity) {
        return "preview?package=" + brought + "&lesson=" + URLEncoder.encode(activity, StandardCharsets.UTF_8);
    }

    /** A live event or a recording of a course, on its own page. */
    public String webinar(long course, long module) {
        return "webinar?course=" + course + "&module=" + module;
    }

    /** A recording, to look at. */
    public String previewRecording(long recording) {
        return "preview?recording=" + recording;
    }

    /** The lesson that a note was written in. */
    public String lesson(LogEntry note) {
        return address(note.course(), ModuleKind.PACKAGE, note.module(), note.activity());
    }

    /** What is next in a course. */
    public String next(NextLesson next) {
        return address(next.course(), next.kind(), next.module(), next.activity());
    }

    private static String address(long course, ModuleKind kind, long module, String activity) {
        String which = "?course=" + course + "&module=" + module;
        return switch (kind) {
            case PACKAGE, RECORDING ->
                "player" + which + "&lesson=" + URLEncoder.encode(activity, StandardCharsets.UTF_8);
            case DOCUMENT, LINK -> "reading" + which;
            case REFLECTION -> "reflection" + which;
            case LIVE_EVENT -> "webinar" + which;
        };
    }
}
