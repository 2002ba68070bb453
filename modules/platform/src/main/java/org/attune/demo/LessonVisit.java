package org.attune.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.attune.demo.LessonScreens.Exercise;
import org.attune.demo.LessonScreens.Screen;

/**
 * What a learner leaves behind who opens a lesson, goes so many screens far, answering as they go, and closes it: in the
 * words of the lesson shell (modules/courseware/src/main/ts) and of docs/tracking-protocol.md.
 *
 * @param seen how many screens; all of them when the lesson is finished
 * @param finished whether they got to its end
 * @param time how long it took
 * @param now when it ends
 */
record LessonVisit(
        long epoch,
        String activity,
        int attempt,
        LessonScreens lesson,
        int seen,
        boolean finished,
        Duration time,
        Instant now) {
    private static final String FORMAT = "1";

    /** The events in order, as the wrapper sends them. */
    List<byte[]> events() {
        return List.of(event(1, "commit", true), event(2, "terminate", false));
    }

    private byte[] event(long seq, String kind, boolean whole) {
        JsonObjectBuilder set = Json.createObjectBuilder().add("cmi.exit", "suspend");
        JsonObjectBuilder event = Json.createObjectBuilder()
                .add("v", 1)
                .add("epoch", epoch)
                .add("seq", seq)
                .add("activity", activity)
                .add("attempt", attempt)
                .add("kind", kind)
                .add("since", 0);
        if (whole) {
            set.add("cmi.completion_status", completion()).add("cmi.session_time", interval(time));
            if (!lesson.screens().isEmpty()) {
                set.add("cmi.location", location())
                        .add("cmi.suspend_data", suspended())
                        .add("cmi.progress_measure", measure());
                event.add("objectives", objectives()).add("records", answers());
            }
        }
        return event.add("set", set).build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private String completion() {
        return finished ? "completed" : "incomplete";
    }

    private List<Screen> behind() {
        return finished ? lesson.screens() : lesson.screens().subList(0, seen - 1);
    }

    /** Questions on the screen they are at are still open. */
    private List<Exercise> answered() {
        return behind().stream().flatMap(screen -> screen.exercises().stream()).toList();
    }

    String location() {
        return finished ? "end" : lesson.screens().get(seen - 1).name();
    }

    String suspended() {
        String keys = lesson.screens().stream().limit(seen).map(Screen::key).collect(Collectors.joining());
        String answers =
                answered().stream().map(each -> each.key() + each.answer()).collect(Collectors.joining(" "));
        return String.join("|", FORMAT, keys, answers, "", "");
    }

    private String measure() {
        BigDecimal part = BigDecimal.valueOf(seen)
                .divide(BigDecimal.valueOf(lesson.screens().size()), 4, RoundingMode.HALF_UP);
        return part.min(BigDecimal.ONE).stripTrailingZeros().toPlainString();
    }

    private JsonArrayBuilder objectives() {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("id", activity)
                        .add("progress_measure", measure())
                        .add("completion_status", completion()));
    }

    private JsonArrayBuilder answers() {
        JsonArrayBuilder records = Json.createArrayBuilder();
        int index = 0;
        for (Exercise each : answered()) {
            JsonObjectBuilder fields = Json.createObjectBuilder()
                    .add("id", each.id())
                    .add("type", each.type())
                    .add("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString())
                    .add("learner_response", letters(each.answer()))
                    .add("result", each.best().isEmpty() ? "neutral" : "correct")
                    .add("latency", "PT20S");
            if (!each.best().isEmpty()) {
                fields.add("correct_responses.0.pattern", letters(each.best()));
            }
            records.add(Json.createObjectBuilder()
                    .add("collection", "cmi.interactions")
                    .add("key", epoch + "." + index++)
                    .add("fields", fields));
        }
        return records;
    }

    private static String letters(String answer) {
        return String.join("[,]", answer.split(""));
    }

    private static String interval(Duration time) {
        return "PT" + time.toMinutes() + "M" + time.toSecondsPart() + "S";
    }
}
