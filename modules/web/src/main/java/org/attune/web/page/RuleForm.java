package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.attune.catalogue.Attendance;
import org.attune.catalogue.EndAsk;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.ModuleRule;
import org.attune.event.EventDescription;
import org.attune.event.EventDeskService;
import org.attune.event.EventState;
import org.attune.recording.RecordingDescription;
import org.attune.recording.RecordingService;

/** What a coordinator says of a live event or a recording as a part: which one, and when it is done. */
@Named("ruleForm")
@RequestScoped
public class RuleForm {

    @Inject
    EventDeskService eventDesk;

    @Inject
    RecordingService hubRecordings;

    @Inject
    SignedIn signedIn;

    private Attendance attendance = Attendance.JOINED;
    private String attendanceShare = Integer.toString(ModuleRule.USUAL_SHARE);
    private String watchShare = Integer.toString(ModuleRule.USUAL_SHARE);
    private EndAsk ask = EndAsk.NOTHING;
    private String question = "";
    private String answers = "";
    private List<EventDescription> events = List.of();
    private List<RecordingDescription> recordings = List.of();

    /** Looks up what there is to choose from; for a part of another kind nothing. */
    void load(ModuleKind kind) {
        events = kind == ModuleKind.LIVE_EVENT ? eventDesk.all(signedIn.reader()) : List.of();
        recordings = kind == ModuleKind.RECORDING ? hubRecordings.all(signedIn.reader()) : List.of();
    }

    void take(ModuleRule rule) {
        if (rule.watchShare() == 0) {
            return;
        }
        attendance = rule.attendance();
        attendanceShare = rule.attendanceShare() == 0 ? attendanceShare : Integer.toString(rule.attendanceShare());
        watchShare = Integer.toString(rule.watchShare());
        ask = rule.ask();
        List<String> lines = rule.askText().lines().toList();
        question = lines.isEmpty() ? "" : lines.get(0);
        answers = String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size()));
    }

    /** What was typed; for a part of another kind nothing is. */
    ModuleRule rule(ModuleKind kind) {
        boolean watched = kind == ModuleKind.LIVE_EVENT || kind == ModuleKind.RECORDING;
        return watched
                ? new ModuleRule(
                        attendance,
                        Numbers.typed(attendanceShare, "attendanceShare", "part.share.wrong"),
                        Numbers.typed(watchShare, "watchShare", "part.share.wrong"),
                        ask,
                        // The question is one line, whatever was put into its field.
                        question.replaceAll("\\R", " ") + "\n" + answers)
                : ModuleRule.NONE;
    }

    /** The title of what is chosen, for a part that is given none. */
    String title(long chosen) {
        return Stream.concat(
                        events.stream().filter(each -> each.event() == chosen).map(EventDescription::title),
                        recordings.stream()
                                .filter(each -> each.recording() == chosen)
                                .map(RecordingDescription::title))
                .findFirst()
                .orElse("");
    }

    /** Those that are not called off; one that is a draft still can be put in, and is opened before publishing. */
    public List<EventDescription> getEvents() {
        return events.stream()
                .filter(each -> each.state() != EventState.CANCELLED)
                .toList();
    }

    public List<RecordingDescription> getRecordings() {
        return recordings.stream().filter(RecordingDescription::published).toList();
    }

    public Attendance getAttendance() {
        return attendance;
    }

    public void setAttendance(Attendance chosen) {
        attendance = chosen;
    }

    public String getAttendanceShare() {
        return attendanceShare;
    }

    public void setAttendanceShare(String typed) {
        attendanceShare = typed;
    }

    public String getWatchShare() {
        return watchShare;
    }

    public void setWatchShare(String typed) {
        watchShare = typed;
    }

    public EndAsk getAsk() {
        return ask;
    }

    public void setAsk(EndAsk chosen) {
        ask = chosen;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String typed) {
        question = typed;
    }

    public String getAnswers() {
        return answers;
    }

    public void setAnswers(String typed) {
        answers = typed;
    }
}
