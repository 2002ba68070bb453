package org.attune.scorm.runtime;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 1.2's {@code cmi.core.lesson_status}, which says in one word what 2004 says in two. */
public final class LessonStatus {
    private LessonStatus() {}

    /**
     * The two words of 2004.
     *
     * @param completion {@code completed}, {@code incomplete}, {@code not attempted} or {@code unknown}
     * @param success {@code passed}, {@code failed} or {@code unknown}
     */
    public record Split(String completion, String success) {}

    /**
     * 1.2's word as 2004's two. Who passed has completed (1.2 RTE 3.4.4); of who failed the book leaves it open: it is
     * incomplete until the SCO says more. To browse is not to complete.
     */
    public static Split split(String lessonStatus) {
        return switch (lessonStatus) {
            case "passed" -> new Split("completed", "passed");
            case "completed" -> new Split("completed", "unknown");
            case "failed" -> new Split("incomplete", "failed");
            case "incomplete", "browsed" -> new Split("incomplete", "unknown");
            case "not attempted" -> new Split("not attempted", "unknown");
            default -> new Split("unknown", "unknown");
        };
    }

    /** 2004's two words as 1.2's one; every split but that of {@code browsed} comes back as it was. */
    public static String join(String completion, String success) {
        if (success.equals("passed") || success.equals("failed")) {
            return success;
        }
        return completion.equals("completed") || completion.equals("incomplete") ? completion : "not attempted";
    }

    /**
     * The status after LMSFinish (1.2 RTE 3.4.4, lesson_status and mastery_score).
     *
     * <ul>
     *   <li>Browsing ends as {@code browsed} when the SCO set nothing; no-credit changes nothing else.
     *   <li>A SCO that set nothing, and does not mean to come back, has been completed.
     *   <li>With a mastery score and a raw score, passed or failed follows, unless the SCO said incomplete.
     * </ul>
     *
     * @param lessonStatus as the SCO set it, or {@code not attempted}
     * @param exit {@code cmi.core.exit}
     */
    public static String atFinish(
            String lessonStatus,
            @Nullable BigDecimal masteryScore,
            @Nullable BigDecimal rawScore,
            String credit,
            String mode,
            String exit) {
        boolean nothingSet = lessonStatus.isEmpty() || lessonStatus.equals("not attempted");
        if (mode.equals("browse")) {
            return nothingSet ? "browsed" : lessonStatus;
        }
        if (credit.equals("no-credit")) {
            return lessonStatus;
        }
        if (lessonStatus.equals("incomplete") || (nothingSet && exit.equals("suspend"))) {
            return lessonStatus;
        }
        return judged(nothingSet ? "completed" : lessonStatus, masteryScore, rawScore);
    }

    /**
     * The status of a SCO that has come to a result: with a mastery score and a raw score these decide, whatever it set
     * (1.2 RTE 3.4.4, mastery_score). Who is not there yet is not judged.
     */
    public static String judged(String lessonStatus, @Nullable BigDecimal masteryScore, @Nullable BigDecimal rawScore) {
        boolean result =
                lessonStatus.equals("completed") || lessonStatus.equals("passed") || lessonStatus.equals("failed");
        if (!result || masteryScore == null || rawScore == null) {
            return lessonStatus;
        }
        return rawScore.compareTo(masteryScore) >= 0 ? "passed" : "failed";
    }
}
