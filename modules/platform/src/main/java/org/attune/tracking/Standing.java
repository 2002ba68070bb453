package org.attune.tracking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.scorm.runtime.LessonStatus;
import org.attune.scorm.runtime.StatusRules;
import org.attune.scorm.sequencing.ActivityStatus;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Success;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt stands in 2004's two words, whatever version the package speaks: what the SCO set and the standard
 * derives; of a recording, what was watched of it.
 *
 * @param score scaled, -1 to 1
 * @param progress progress measure, 0 to 1
 */
record Standing(
        Completion completion,
        Success success,
        @Nullable BigDecimal score,
        @Nullable BigDecimal progress) {

    private static final String RAW_12 = "cmi.core.score.raw";

    /**
     * What one event says by itself, apart from how its session ends. A status of 1.2 is judged by the score that goes
     * with it, the event's own or the one that stands.
     *
     * @param after the attempt with the event in it
     */
    static Standing said(TrackedEvent event, ActivityDocument after, Instant at) {
        Session session = Objects.requireNonNull(after.sessions().get(event.epoch()));
        Beginning alone = new Beginning(event.epoch(), List.of(), score12(after), after.rules(), null);
        return of(ActivityDocument.first(alone, session.begun()).with(event.goingOn(), at));
    }

    private static Map<String, String> score12(ActivityDocument document) {
        String raw = document.elements().value(RAW_12);
        return raw == null ? Map.of() : Map.of(RAW_12, raw);
    }

    static Standing of(ActivityDocument document) {
        Duration length = document.rules().length();
        if (length != null) {
            return ofRecording(document.watched().progress(length));
        }
        return document.rules().version().isScorm2004() ? of2004(document) : of12(document);
    }

    /** What a page says of a recording counts for nothing, and its time and pieces for all. */
    private static Standing ofRecording(BigDecimal progress) {
        boolean whole = progress.compareTo(BigDecimal.ONE) >= 0;
        return new Standing(whole ? Completion.COMPLETED : Completion.INCOMPLETE, Success.UNKNOWN, null, progress);
    }

    private static Standing of2004(ActivityDocument document) {
        String completion = completionWord(document);
        String success = successWord(document);
        ActivityStatus status = new ActivityStatus(
                true,
                Completion.ofWord(completion == null ? "" : completion),
                Success.ofWord(success == null ? "" : success),
                null);
        if (hasEnded(document)) {
            status = status.ended(
                    document.rules().completionSetByContent(), document.rules().objectiveSetByContent());
        }
        return new Standing(
                status.completion(),
                status.success(),
                number(document.elements().value("cmi.score.scaled")),
                number(document.elements().value("cmi.progress_measure")));
    }

    private static Standing of12(ActivityDocument document) {
        // A course takes no completion for good that the end of the session would take back.
        LessonStatus.Split split = LessonStatus.split(LessonStatus.judged(
                lessonStatus(document),
                mastery(document),
                number(document.elements().value(RAW_12))));
        return new Standing(
                Completion.ofWord(split.completion()), Success.ofWord(split.success()), scaled12(document), null);
    }

    /** {@code cmi.completion_status} as it reads, before the end of the attempt adds to it. */
    static @Nullable String completionWord(ActivityDocument document) {
        return StatusRules.completion(
                document.elements().value("cmi.completion_status"),
                document.rules().given().get("cmi.completion_threshold"),
                document.elements().value("cmi.progress_measure"));
    }

    /** {@code cmi.success_status} as it reads, before the end of the attempt adds to it. */
    static @Nullable String successWord(ActivityDocument document) {
        return StatusRules.success(
                document.elements().value("cmi.success_status"),
                document.rules().given().get("cmi.scaled_passing_score"),
                document.elements().value("cmi.score.scaled"));
    }

    /** {@code cmi.core.lesson_status} as it reads: after LMSFinish the mastery score has its say. */
    static String lessonStatus(ActivityDocument document) {
        String set = document.elements().value("cmi.core.lesson_status");
        String status = set == null ? "not attempted" : set;
        // What a newer session said is not settled by the end of an older one.
        long saidIn = document.elements()
                .setBy("cmi.core.lesson_status")
                .map(Position::epoch)
                .orElse(0L);
        boolean finished = document.sessions().tailMap(saidIn).values().stream().anyMatch(Session::terminated);
        if (!finished) {
            return status;
        }
        return LessonStatus.atFinish(
                status,
                mastery(document),
                number(document.elements().value(RAW_12)),
                "credit",
                "normal",
                hasEnded(document) ? "" : "suspend");
    }

    private static @Nullable BigDecimal mastery(ActivityDocument document) {
        return number(document.rules().given().get("cmi.student_data.mastery_score"));
    }

    private static boolean hasEnded(ActivityDocument document) {
        return document.sessions().values().stream().anyMatch(Session::ended);
    }

    /** 1.2's raw score, a part of its maximum, or of 100. */
    private static @Nullable BigDecimal scaled12(ActivityDocument document) {
        BigDecimal raw = number(document.elements().value(RAW_12));
        if (raw == null) {
            return null;
        }
        BigDecimal max = number(document.elements().value("cmi.core.score.max"));
        BigDecimal whole = max == null || max.signum() <= 0 ? BigDecimal.valueOf(100) : max;
        return raw.divide(whole, 7, RoundingMode.HALF_UP).min(BigDecimal.ONE);
    }

    private static @Nullable BigDecimal number(@Nullable String value) {
        return value == null || value.isEmpty() ? null : new BigDecimal(value);
    }

    Standing orHigher(Standing other) {
        return new Standing(
                completion.compareTo(other.completion) >= 0 ? completion : other.completion,
                success.compareTo(other.success) >= 0 ? success : other.success,
                higher(score, other.score),
                higher(progress, other.progress));
    }

    private static @Nullable BigDecimal higher(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }

    boolean saysSomething() {
        return completion != Completion.UNKNOWN || success != Success.UNKNOWN || score != null || progress != null;
    }
}
