package org.attune.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.attune.event.Evidence;
import org.attune.shared.Line;
import org.attune.shared.RuleViolation;

/**
 * When a live event or a recording is done: by having attended, or by having watched and answered what is asked then.
 *
 * @param attendance what counts as having attended; NONE of a recording
 * @param attendanceShare the least share of the planned minutes, 1 to 100 per cent; 0 unless attendance is REPORTED
 * @param watchShare the least share of the film that was played, 1 to 100 per cent; 0 of other kinds of module
 * @param ask what is asked at the end of watching; a reflection's question is the module's text
 * @param askText of QUESTION alone: the question and then its answers, a line each, the right one first
 */
public record ModuleRule(Attendance attendance, int attendanceShare, int watchShare, EndAsk ask, String askText) {
    /** Of a module that is neither. */
    public static final ModuleRule NONE = new ModuleRule(Attendance.NONE, 0, 0, EndAsk.NOTHING, "");

    /** What is proposed for a new module: most of it, so that a greeting or the farewell may be missed. */
    public static final int USUAL_SHARE = 80;

    private static final int HUNDRED = 100;
    private static final int FEWEST_ANSWERS = 2;
    private static final int MOST_ANSWERS = 6;
    private static final int LONGEST_LINE = 500;

    /** Watching a share of a recording, and nothing else. */
    public static ModuleRule watching(int share) {
        return new ModuleRule(Attendance.NONE, 0, share, EndAsk.NOTHING, "");
    }

    /** Attending, or watching a share of the recording that comes later. */
    public static ModuleRule attending(Attendance attendance, int attendanceShare, int watchShare) {
        return new ModuleRule(attendance, attendanceShare, watchShare, EndAsk.NOTHING, "");
    }

    /**
     * The rule as it is kept for a kind of module: without what it has no use for.
     *
     * @throws RuleViolation at the field that is wrong
     */
    ModuleRule checked(ModuleKind kind) {
        if (kind != ModuleKind.LIVE_EVENT && kind != ModuleKind.RECORDING) {
            return NONE;
        }
        Attendance known = kind == ModuleKind.RECORDING ? Attendance.NONE : attendance;
        if (kind == ModuleKind.LIVE_EVENT && known == Attendance.NONE) {
            throw new RuleViolation("part.attendance.missing").at("attendance");
        }
        int least = known == Attendance.REPORTED ? share(attendanceShare, "attendanceShare") : 0;
        String asked = ask == EndAsk.QUESTION ? String.join("\n", lines()) : "";
        return new ModuleRule(known, least, share(watchShare, "watchShare"), ask, asked);
    }

    private static int share(int typed, String field) {
        if (typed < 1 || typed > HUNDRED) {
            throw new RuleViolation("part.share.wrong").at(field);
        }
        return typed;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        askText.lines().map(Line::of).filter(each -> !each.isEmpty()).forEach(lines::add);
        boolean questioned = !Line.of(askText.lines().findFirst().orElse("")).isEmpty();
        if (!questioned) {
            throw new RuleViolation("part.ask.missing").at("question");
        }
        int answers = lines.size() - 1;
        if (answers < FEWEST_ANSWERS || answers > MOST_ANSWERS) {
            throw new RuleViolation("part.answers.number", FEWEST_ANSWERS, MOST_ANSWERS).at("answers");
        }
        if (new HashSet<>(lines.subList(1, lines.size())).size() < answers) {
            throw new RuleViolation("part.answers.twice").at("answers");
        }
        if (lines.stream().anyMatch(each -> each.length() > LONGEST_LINE)) {
            throw new RuleViolation("part.answers.long", LONGEST_LINE).at("answers");
        }
        return lines;
    }

    /** Whether evidence is enough to have attended. */
    public boolean isAttended(Evidence evidence, int minutes, int planned) {
        return attendance.isMet(evidence, attendanceShare, minutes, planned);
    }

    /** Whether something is to be written, in whichever way it is done. */
    public boolean wantsReflection() {
        return attendance == Attendance.REFLECTION || ask == EndAsk.REFLECTION;
    }

    /** The question at the end of watching, where there is one. */
    public Optional<EndQuestion> question() {
        return ask == EndAsk.QUESTION
                ? Optional.of(EndQuestion.of(askText.lines().toList()))
                : Optional.empty();
    }
}
