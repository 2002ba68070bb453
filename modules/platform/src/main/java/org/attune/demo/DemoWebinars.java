package org.attune.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.catalogue.Attendance;
import org.attune.catalogue.CourseWords;
import org.attune.catalogue.DraftDescription;
import org.attune.catalogue.DraftService;
import org.attune.catalogue.EndAsk;
import org.attune.catalogue.FinishChoice;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.ModuleRule;
import org.attune.catalogue.PartWords;
import org.attune.catalogue.PublishService;
import org.attune.event.EventDeskService;
import org.attune.event.EventService;
import org.attune.event.EventWords;
import org.attune.event.MeetingProvider;
import org.attune.event.SessionTime;
import org.attune.recording.RecordingDeskService;
import org.attune.recording.RecordingFileService;
import org.attune.recording.RecordingOnDesk;
import org.attune.recording.RecordingWords;
import org.attune.shared.Reader;
import org.attune.shared.Settings;

/**
 * The demo's webinars, by the way that any coordinator goes: a recording from the folder of courses, an event to come, one
 * that is full, and a course of all three.
 */
@ApplicationScoped
class DemoWebinars {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime EVENING = LocalTime.of(18, 30);
    private static final int FEW = 3;
    private static final String FILM = "films/watching-before-acting";

    /** The right answer comes first. */
    private static final String QUESTION = """
            Before you answer a baby, what do you say to yourself first?
            What I saw, and nothing more
            What the baby feels
            What I would like to do next
            """;

    @Inject
    Settings settings;

    @Inject
    RecordingFileService films;

    @Inject
    RecordingDeskService recordings;

    @Inject
    EventDeskService desk;

    @Inject
    EventService events;

    @Inject
    DraftService drafts;

    @Inject
    PublishService publishing;

    @Inject
    Clock clock;

    /** Nothing where the folder of courses has no film. */
    void make(DemoHub hub) {
        Optional<Path> film = settings.courses().map(each -> each.resolve(FILM)).filter(Files::isDirectory);
        if (film.isEmpty()) {
            return;
        }
        try {
            Reader coordinator = hub.coordinator();
            long recording = record(coordinator, film.get());
            long coming = event(coordinator, "Talking with babies all day long", 24, 9);
            long full = event(coordinator, "Sleep: what helps, what does not", FEW, 16);
            hub.educators().subList(0, FEW).forEach(each -> events.book(each, full));
            hub.team().subList(0, 2).forEach(each -> events.book(each, full));
            hub.educators().subList(FEW, 2 * FEW).forEach(each -> events.book(each, coming));
            publish(coordinator, coming, full, recording);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demo's film", e);
        }
    }

    private long record(Reader coordinator, Path folder) throws IOException {
        long recording = films.bring(coordinator, folder.resolve("film.webm"));
        RecordingWords words = words(folder);
        recordings.reword(coordinator, recording, seen(coordinator, recording), words);
        recordings.caption(
                coordinator, recording, seen(coordinator, recording), Files.readString(folder.resolve("captions.vtt")));
        recordings.transcribe(
                coordinator, recording, seen(coordinator, recording), recordings.derived(coordinator, recording));
        recordings.divide(
                coordinator, recording, seen(coordinator, recording), Files.readString(folder.resolve("chapters.txt")));
        recordings.publish(coordinator, recording, seen(coordinator, recording));
        return recording;
    }

    private static RecordingWords words(Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("film.json"));
                JsonReader reader = Json.createReader(in)) {
            JsonObject json = reader.readObject();
            return new RecordingWords(
                    json.getString("name"), json.getString("description"), json.getString("inLanguage"));
        }
    }

    private long seen(Reader coordinator, long recording) {
        RecordingOnDesk now = recordings.recording(coordinator, recording);
        return now.version();
    }

    /** @param days from today, or up to six more: on a Tuesday */
    private long event(Reader coordinator, String title, int capacity, int days) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), LONDON)
                .plusDays(days)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        SessionTime time = new SessionTime(
                day.atTime(EVENING).atZone(LONDON).toInstant(),
                day.atTime(EVENING).plus(Duration.ofHours(1)).atZone(LONDON).toInstant());
        long event = desk.make(
                coordinator,
                new EventWords(
                        title,
                        "An evening of the demo hub, by video. Bring a moment from your own room to talk about.",
                        "Everyone who works with babies",
                        "A made-up speaker of the demo hub",
                        60,
                        capacity,
                        24 * 60,
                        12 * 60,
                        MeetingProvider.LINK,
                        "https://example.org/",
                        List.of(time)));
        desk.open(coordinator, event, desk.event(coordinator, event).version());
        return event;
    }

    private void publish(Reader coordinator, long coming, long full, long recording) {
        long course = drafts.begin(coordinator, "Webinars");
        drafts.reword(
                coordinator,
                course,
                seenDraft(coordinator, course),
                new CourseWords(
                        "Webinars",
                        "Evenings of the hub, by video: come to one, or watch what was recorded. The short recording is enough to finish.",
                        "Everyone who works with babies",
                        0,
                        List.of("You have a reason to wait a moment before you act, and a way to do it."),
                        "The demo hub",
                        ""));
        drafts.add(
                coordinator,
                course,
                seenDraft(coordinator, course),
                new PartWords(
                        ModuleKind.RECORDING,
                        "Watching before we act",
                        "A webinar in two minutes, with captions and no sound.",
                        5,
                        recording,
                        "",
                        new ModuleRule(Attendance.NONE, 0, ModuleRule.USUAL_SHARE, EndAsk.QUESTION, QUESTION)));
        attend(coordinator, course, "Talking with babies all day long", coming);
        attend(coordinator, course, "Sleep: what helps, what does not", full);
        DraftDescription draft = drafts.find(coordinator, course).orElseThrow();
        drafts.finishBy(
                coordinator,
                course,
                draft.version(),
                new FinishChoice(
                        FinishRule.MARKED_MODULES,
                        0,
                        Set.of(draft.parts().get(0).id())));
        publishing.publish(coordinator, course, seenDraft(coordinator, course), 0);
    }

    private void attend(Reader coordinator, long course, String title, long event) {
        drafts.add(
                coordinator,
                course,
                seenDraft(coordinator, course),
                new PartWords(
                        ModuleKind.LIVE_EVENT,
                        title,
                        "Come on the evening, or watch the recording afterwards.",
                        60,
                        event,
                        "",
                        ModuleRule.attending(Attendance.JOINED, 0, ModuleRule.USUAL_SHARE)));
    }

    private long seenDraft(Reader coordinator, long course) {
        return drafts.find(coordinator, course).orElseThrow().version();
    }
}
