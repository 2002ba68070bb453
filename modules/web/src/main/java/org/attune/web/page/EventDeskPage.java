package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.attune.event.AttendanceService;
import org.attune.event.EventDeskService;
import org.attune.event.EventOnDesk;
import org.attune.event.EventSessionDescription;
import org.attune.event.EventState;
import org.attune.event.MeetingService;
import org.attune.event.SessionAttendance;
import org.attune.recording.RecordingDescription;
import org.attune.recording.RecordingService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** For coordinators: one event with its people ({@code ?event=}): open it, call it off, its recording, and who came. */
@Named("eventDeskPage")
@RequestScoped
public class EventDeskPage {

    @Inject
    EventDeskService desk;

    @Inject
    AttendanceService attendance;

    @Inject
    MeetingService meetings;

    @Inject
    RecordingService recordings;

    @Inject
    EventTexts texts;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable EventOnDesk held;
    private List<SessionAttendance> attended = List.of();
    private @Nullable List<String> there;

    @PostConstruct
    void load() {
        held = desk.event(signedIn.reader(), id());
        attended = attendance.of(signedIn.reader(), id());
    }

    /** Lets people book. */
    public void open() {
        does("opened", seen -> desk.open(signedIn.reader(), id(), seen));
    }

    /** Calls it off; a draft is thrown away, and then there is no page of it any more. */
    public void cancel() {
        boolean draft = getHeld().event().state() == EventState.DRAFT;
        try {
            desk.cancel(signedIn.reader(), id(), seen(), getWhy());
            Redirect.to(draft ? "/events-desk?after=discarded" : "/event-desk?event=" + id() + "&after=cancelled");
        } catch (RuleViolation refused) {
            refuse(refused);
        }
    }

    /** Says which recording takes its place. */
    public void record() {
        does("recorded", seen -> desk.record(signedIn.reader(), id(), seen, chosen()));
    }

    private long chosen() {
        String chosen = typed("recording");
        return chosen.matches(Numbers.ID) ? Long.parseLong(chosen) : 0;
    }

    /** Ends a session for everyone who is in. */
    public void end() {
        try {
            meetings.end(signedIn.reader(), Numbers.id(request, "session"));
            Redirect.to("/event-desk?event=" + id() + "&after=ended");
        } catch (RuleViolation refused) {
            refuse(refused);
        }
    }

    /** Asks the provider what it has recorded, and shows it. */
    public void ask() {
        try {
            there = meetings.recordings(signedIn.reader(), id());
        } catch (RuleViolation refused) {
            refuse(refused);
        }
    }

    /** Marks who of those on the page was at a session. */
    public void mark() {
        try {
            Ticks ticks = ticks();
            attendance.mark(signedIn.reader(), Numbers.id(request, "session"), ticks.changed(), ticks.set());
            Redirect.to("/event-desk?event=" + id() + "&after=marked&session=" + Numbers.id(request, "session"));
        } catch (RuleViolation refused) {
            refuse(refused);
        }
    }

    private void does(String what, LongConsumer change) {
        try {
            change.accept(seen());
            Redirect.to("/event-desk?event=" + id() + "&after=" + what);
        } catch (RuleViolation refused) {
            refuse(refused);
        }
    }

    private void refuse(RuleViolation refused) {
        form.refuse(refused);
        load();
    }

    private Set<Long> ids(String parameter) {
        return Arrays.stream(Objects.requireNonNullElse(request.getParameterValues(parameter), new String[0]))
                .filter(each -> each.matches(Numbers.ID))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private long seen() {
        String seen = typed("seen");
        return seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : 0;
    }

    private String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private long id() {
        return Numbers.id(request, "event");
    }

    public EventOnDesk getHeld() {
        if (held == null) {
            throw new NotFound();
        }
        return held;
    }

    /** Sessions that have not ended. */
    public List<EventSessionDescription> getComing() {
        return getHeld().event().sessions().stream()
                .filter(each -> each.endsAt().isAfter(clock.instant()))
                .toList();
    }

    /** Whether the first session has begun. */
    public boolean isBegun() {
        return !getAttended().isEmpty();
    }

    /** Where the provider has what it recorded; nothing before it was asked. */
    public @Nullable List<String> getThere() {
        return there;
    }

    /** The recording that was chosen, here or before; 0 for none. */
    public long getRecorded() {
        return request.getParameter("recording") == null ? getHeld().recording() : chosen();
    }

    /** Whether somebody is ticked: as the host changed it when what they sent was refused, else as it is kept. */
    public boolean isTicked(SessionAttendance session, SessionAttendance.Person person) {
        boolean sent = form.isSent() && Long.toString(session.session()).equals(typed("session"));
        return sent ? ticks().isTicked(person.account(), person.isMarked()) : person.isMarked();
    }

    private Ticks ticks() {
        return new Ticks(ids("shown"), ids("were"), ids("present"));
    }

    /** Sessions that have begun, and who was there. */
    public List<SessionAttendance> getAttended() {
        return attended.stream()
                .filter(each -> !clock.instant().isBefore(each.startsAt()))
                .toList();
    }

    /** Whoever is not ticked at the session that was kept just now, and something else shows that they were there. */
    public List<SessionAttendance.Person> getStaying() {
        String session = typed("session");
        return attended.stream()
                .filter(each -> getAfter().equals("marked")
                        && Long.toString(each.session()).equals(session))
                .flatMap(each -> each.people().stream())
                .filter(each -> !each.isMarked() && !texts.stays(each).isEmpty())
                .toList();
    }

    /** What the hub has recorded. */
    public List<RecordingDescription> getRecordings() {
        return recordings.all(signedIn.reader());
    }

    /** Why it is called off, as it was typed. */
    public String getWhy() {
        return typed("why");
    }

    /** What was done just before, as a word; empty when nothing was. */
    public String getAfter() {
        return form.isSent() ? "" : typed("after");
    }
}
