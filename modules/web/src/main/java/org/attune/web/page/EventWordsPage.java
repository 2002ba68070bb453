package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attune.event.EventDeskService;
import org.attune.event.EventOnDesk;
import org.attune.event.EventState;
import org.attune.event.EventWords;
import org.attune.event.MeetingProvider;
import org.attune.event.MeetingService;
import org.attune.event.SessionTime;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** For coordinators: what an event is, to make one or to change it ({@code ?event=}). Its fields are plain inputs. */
@Named("eventWordsPage")
@RequestScoped
public class EventWordsPage {
    private static final int MOST = 30;
    private static final String CHANGED = "event.changed";
    private static final SessionTime UNREAD = new SessionTime(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    @Inject
    EventDeskService desk;

    @Inject
    MeetingService meetings;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable EventOnDesk held;
    private EventFields fields = EventFields.fresh();
    private final List<SessionFields> sessions = new ArrayList<>();
    private EventFields before = fields;
    private String sessionsBefore = "";
    private Map<String, String> clashes = Map.of();
    private long seen;

    @PostConstruct
    void load() {
        look();
        if (request.getParameter("sessions") != null) {
            fields = EventFields.sent(request);
            readSessions();
            before = EventFields.before(request);
            sessionsBefore = typed("was-sessions");
            seen = number("seen");
        } else if (held == null) {
            sessions.add(SessionFields.proposal(clock));
        } else {
            show(held);
            fields = before;
            sessions.addAll(shown(held));
        }
    }

    /** What was there before anything is typed. */
    private void show(EventOnDesk event) {
        before = EventFields.of(event.words());
        sessionsBefore = shown(event).toString();
        seen = event.version();
    }

    private static List<SessionFields> shown(EventOnDesk event) {
        return event.words().sessions().stream().map(SessionFields::of).toList();
    }

    private void look() {
        held = request.getParameter("event") == null
                ? null
                : desk.event(signedIn.reader(), Numbers.id(request, "event"));
    }

    private void readSessions() {
        int count = (int) Math.min(MOST, number("sessions"));
        for (int i = 1; i <= count; i++) {
            sessions.add(new SessionFields(typed("day-" + i), typed("starts-" + i), typed("ends-" + i)));
        }
    }

    /** Shows another session to fill in; nothing is kept yet. */
    public void add() {
        if (sessions.size() < MOST) {
            sessions.add(
                    sessions.isEmpty()
                            ? SessionFields.EMPTY
                            : sessions.get(sessions.size() - 1).weekLater());
        }
    }

    /** Takes a session out of the form; nothing is kept yet. */
    public void remove() {
        int which = (int) number("remove");
        if (which >= 1 && which <= sessions.size()) {
            sessions.remove(which - 1);
        }
    }

    /** What a button of the form asks: another session, one less, or to keep it all. */
    public void pressed() {
        if (request.getParameter("remove") != null) {
            remove();
        } else if (request.getParameter("add") != null) {
            add();
        } else {
            keep();
        }
    }

    private void keep() {
        try {
            EventWords words = words();
            long event;
            if (held == null) {
                event = desk.make(signedIn.reader(), words);
            } else {
                event = held.event().event();
                desk.change(signedIn.reader(), event, seen, words);
            }
            Redirect.to("/event-desk?event=" + event + "&after=kept");
        } catch (RuleViolation refused) {
            form.refuse(refused);
            if (refused.messageKey().equals(CHANGED)) {
                meet();
            }
        }
    }

    /** @throws RuleViolation with all that is wrong of what was typed */
    private EventWords words() {
        Mistakes wrong = new Mistakes();
        List<SessionTime> times = times(wrong);
        EventWords words = fields.words(times, wrong);
        if (wrong.isAny()) {
            wrong.with(words::check);
        }
        wrong.tell();
        return words;
    }

    /** Somebody else has changed it: what was not touched here is as they left it, and what was typed stays. */
    private void meet() {
        look();
        if (held == null) {
            return;
        }
        clashes = fields.clashes(before, EventFields.of(held.words()));
        fields = fields.over(before, EventFields.of(held.words()));
        if (sessions.toString().equals(sessionsBefore)) {
            sessions.clear();
            sessions.addAll(shown(held));
        }
        show(held);
    }

    /** One in place of all where some cannot be read: what is said of the others would not be theirs. */
    private List<SessionTime> times(Mistakes wrong) {
        List<SessionTime> before = held == null ? List.of() : held.words().sessions();
        List<SessionTime> times = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            SessionFields typed = sessions.get(i);
            int number = i + 1;
            if (!typed.isEmpty()) {
                times.add(wrong.read(() -> typed.read(number, before), UNREAD));
            }
        }
        return times.contains(UNREAD) ? List.of(UNREAD) : times;
    }

    private long number(String name) {
        String typed = typed(name);
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    }

    private String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** The event that is changed; nothing for a new one. */
    public @Nullable EventOnDesk getHeld() {
        return held;
    }

    public EventFields getFields() {
        return fields;
    }

    public List<SessionFields> getSessions() {
        return sessions;
    }

    public long getSeen() {
        return seen;
    }

    /** Those that are set up here, and the one that the event has. */
    public List<MeetingProvider> getProviders() {
        Set<MeetingProvider> offered = EnumSet.copyOf(meetings.providers(signedIn.reader()));
        if (held != null) {
            offered.add(held.words().provider());
        }
        return List.copyOf(offered);
    }

    /** What the form showed before anything was typed, by the names under which it is sent along. */
    public Map<String, String> getBefore() {
        return before.getBefore();
    }

    /** The sessions that it showed then. */
    public String getSessionsBefore() {
        return sessionsBefore;
    }

    /** What somebody else made meanwhile of fields that were changed here too. */
    public Map<String, String> getClashes() {
        return clashes;
    }

    public List<EventFields.Unit> getUnits() {
        return List.of(EventFields.Unit.values());
    }

    /** When the wait-list would close by what is typed; nothing while that cannot be told. */
    public @Nullable Instant getCloses() {
        try {
            List<SessionTime> times = times(new Mistakes());
            return times.isEmpty() || times.contains(UNREAD)
                    ? null
                    : times.get(0).startsAt().minus(Duration.ofMinutes(fields.cutOff()));
        } catch (RuleViolation untold) {
            return null;
        }
    }

    /** How many people are told when its times or its title change. */
    public int getTold() {
        return held == null || held.event().state() != EventState.OPEN
                ? 0
                : held.places().size();
    }

    /** Whether somebody else changed it while this was written. */
    public boolean isChangedMeanwhile() {
        return form.getErrors().stream().anyMatch(each -> each.message().equals(Messages.text(CHANGED)));
    }
}
