package org.attune.authorisation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseFolder;
import org.attune.catalogue.CourseWords;
import org.attune.catalogue.DraftDescription;
import org.attune.catalogue.DraftService;
import org.attune.catalogue.ImportedCourses;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.PackageService;
import org.attune.catalogue.PartWords;
import org.attune.catalogue.PublishService;
import org.attune.catalogue.Taking;
import org.attune.device.PairAnswer;
import org.attune.device.TabletDoorService;
import org.attune.device.TabletService;
import org.attune.document.DocumentService;
import org.attune.document.DocumentTaking;
import org.attune.event.EventDeskService;
import org.attune.event.EventWords;
import org.attune.event.MeetingProvider;
import org.attune.event.SessionTime;
import org.attune.notification.Letter;
import org.attune.notification.LetterEntry;
import org.attune.notification.OutboxService;
import org.attune.people.InvitationService;
import org.attune.recording.RecordingDeskService;
import org.attune.recording.RecordingFileService;
import org.attune.recording.RecordingTaking;
import org.attune.recording.SmallFilm;
import org.attune.renewal.Interval;
import org.attune.renewal.RenewalRuleService;
import org.attune.renewal.RenewalWords;
import org.attune.setting.HubService;
import org.attune.setting.NewRoom;
import org.attune.setting.PlaceService;
import org.attune.setting.Responsibility;
import org.attune.setting.RoomWords;
import org.attune.setting.SettingService;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.upload.NewUpload;
import org.attune.upload.Purpose;
import org.attune.upload.UploadService;

/** Makes a hub and what is its own, as coordinators make it. */
@Dependent
class NewHub {
    static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    @Inject
    HubService hubs;

    @Inject
    PlaceService places;

    @Inject
    SettingService settings;

    @Inject
    InvitationService invitations;

    @Inject
    ImportedCourses imported;

    @Inject
    CatalogueService catalogue;

    @Inject
    UploadService uploads;

    @Inject
    PackageService packages;

    @Inject
    DocumentService documents;

    @Inject
    RecordingFileService films;

    @Inject
    RecordingDeskService recordings;

    @Inject
    DraftService drafts;

    @Inject
    PublishService publishing;

    @Inject
    TabletService tablets;

    @Inject
    TabletDoorService tabletDoor;

    @Inject
    RenewalRuleService renewals;

    @Inject
    EventDeskService events;

    @Inject
    OutboxService outbox;

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    OneHub empty() {
        OneHub hub = new OneHub();
        hub.id = hubs.makeDemo(hub.word);
        long area = places.addLocalAuthority(hub.id, hub.word);
        hub.setting = places.addSetting(hub.id, area, hub.word, List.of(new NewRoom(hub.word, 0, 24)));
        hub.secondSetting = places.addSetting(hub.id, area, hub.word + " second", List.of());
        leadersAssign(hub.setting);
        hub.emptySetting = places.addSetting(hub.id, area, hub.word + " empty", List.of());
        return hub;
    }

    private void leadersAssign(long setting) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update setting set room_leaders_assign = true where id = ?")) {
            statement.setLong(1, setting);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that coordinators make before people learn. */
    void furnish(OneHub hub, Someone someone) throws IOException {
        Reader coordinator = someone.as(Role.COORDINATOR);
        importCourse(hub, coordinator);
        bringFiles(hub, coordinator);
        hub.event = events.make(coordinator, event(hub.word));
        events.open(coordinator, hub.event, events.event(coordinator, hub.event).version());
        hub.eventSeen = events.event(coordinator, hub.event).version();
        hub.eventSession =
                events.event(coordinator, hub.event).event().sessions().get(0).session();
        hub.course = drafts.begin(coordinator, hub.word + " of all kinds");
        reword(hub.course, hub, coordinator);
        add(hub, coordinator, PartWords.ofPackage(hub.resource, hub.word + " lessons"));
        add(hub, coordinator, new PartWords(ModuleKind.DOCUMENT, hub.word + " file", "", 5, hub.file, ""));
        add(hub, coordinator, new PartWords(ModuleKind.LINK, hub.word + " link", "", 5, 0, "https://guide.example/"));
        add(hub, coordinator, new PartWords(ModuleKind.REFLECTION, hub.word + " question", "", 5, 0, hub.word + "?"));
        add(
                hub,
                coordinator,
                new PartWords(ModuleKind.LIVE_EVENT, hub.word + " event", "", 5, hub.event, "", hub.rule()));
        publish(hub.course, coordinator);
        List<ModuleDescription> parts =
                catalogue.course(coordinator, hub.course).modules();
        hub.module = parts.get(0).module();
        hub.document = parts.get(1).module();
        hub.link = parts.get(2).module();
        hub.reflection = parts.get(3).module();
        hub.webinar = parts.get(4).module();
        hub.identifier = parts.get(0).identifier();
        hub.settingSeen = places.setting(coordinator, hub.setting).version();
        hub.room = settings.open(coordinator, hub.setting, new RoomWords(hub.word + " room", 0, 12));
        hub.roomSeen = settings.room(coordinator, hub.setting, hub.room).version();
        invitations.ask(coordinator, hub.setting, hub.word + "@test.example", Responsibility.COVER);
        hub.invitation = invitations.waiting(coordinator, hub.setting).get(0).invitation();
        pairATablet(hub, coordinator);
        writeALetter(hub, coordinator);
        asksToRenew(hub, coordinator);
    }

    static EventWords event(String title) {
        Instant begins = Instant.now().plus(Duration.ofDays(30));
        return new EventWords(
                title,
                title,
                "",
                "",
                60,
                20,
                60,
                60,
                MeetingProvider.LINK,
                "https://meet.example/room",
                List.of(new SessionTime(begins, begins.plus(Duration.ofHours(1)))));
    }

    private void importCourse(OneHub hub, Reader coordinator) {
        imported.take(hub.id, new CourseFolder().course(hub.word, "1.0.0", "a").write());
        hub.finished = catalogue.courses(coordinator, hub.word).get(0).course();
    }

    private void bringFiles(OneHub hub, Reader coordinator) throws IOException {
        long zip = upload(coordinator, Purpose.PACKAGE, hub.word + ".zip", zip(hub.word + "-brought"));
        hub.brought = ((Taking.Done) packages.take(coordinator, zip)).id();
        hub.resource = packages.describe(coordinator, hub.brought).resource();
        long text = upload(coordinator, Purpose.DOCUMENT, hub.word + ".txt", hub.word.getBytes(StandardCharsets.UTF_8));
        hub.file = ((DocumentTaking.Done) documents.take(coordinator, text)).id();
        long film = upload(coordinator, Purpose.RECORDING, hub.word + ".webm", SmallFilm.webm(hub.word, 10));
        hub.recording = ((RecordingTaking.Done) films.take(coordinator, film)).id();
        recordings.caption(
                coordinator,
                hub.recording,
                recordings.recording(coordinator, hub.recording).version(),
                "WEBVTT\n\n00:01.000 --> 00:02.000\n" + hub.word);
        hub.recordingSeen = recordings.recording(coordinator, hub.recording).version();
    }

    private long upload(Reader coordinator, Purpose purpose, String name, byte[] bytes) {
        long upload = uploads.start(coordinator, new NewUpload(purpose, name, bytes.length, "then"))
                .upload();
        uploads.append(coordinator, upload, 0, bytes);
        return upload;
    }

    private static byte[] zip(String name) throws IOException {
        Path folder = new CourseFolder().course(name, "1.0.0", "a", "b").write();
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readAllBytes(files.filter(each -> each.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private void add(OneHub hub, Reader coordinator, PartWords words) {
        drafts.add(coordinator, hub.course, draft(hub.course, coordinator).version(), words);
    }

    private void reword(long course, OneHub hub, Reader coordinator) {
        DraftDescription draft = draft(course, coordinator);
        CourseWords words =
                new CourseWords(draft.words().title(), hub.word, "", 0, List.of("One"), hub.word, "CC-BY-4.0");
        drafts.reword(coordinator, course, draft.version(), words);
    }

    private DraftDescription draft(long course, Reader coordinator) {
        return drafts.find(coordinator, course).orElseThrow();
    }

    private void publish(long course, Reader coordinator) {
        DraftDescription draft = draft(course, coordinator);
        publishing.publish(
                coordinator,
                course,
                draft.version(),
                publishing.course(coordinator, course).version());
    }

    /** Also the finished course, which is due at once, so that it may be done again. */
    private void asksToRenew(OneHub hub, Reader coordinator) {
        renewals.add(
                coordinator,
                new RenewalWords("", hub.finished, null, new Interval(LocalDate.of(2020, 1, 1), 1, hub.word)));
        hub.renewable = renewals.add(coordinator, new RenewalWords(hub.word, 0, null, interval(hub.word)));
        renewals.say(
                coordinator,
                hub.renewable,
                renewals.rule(coordinator, hub.renewable).version(),
                new Interval(LATER, 24, hub.word));
        hub.renewableSeen = renewals.rule(coordinator, hub.renewable).version();
    }

    static Interval interval(String source) {
        return new Interval(LocalDate.of(2020, 1, 1), 36, source);
    }

    private void pairATablet(OneHub hub, Reader coordinator) {
        String code = tablets.add(coordinator, hub.setting, hub.word.substring(0, 20));
        hub.tabletToken = ((PairAnswer.Paired) tabletDoor.pair(code, "192.0.2.7")).token();
        hub.tablet = tablets.list(coordinator).get(0).id();
    }

    /** And waits until the server has kept it, since only then it can be opened. */
    private void writeALetter(OneHub hub, Reader coordinator) {
        outbox.put(
                hub.id,
                "one",
                new Letter("ada@example.org", "Ada " + hub.word, hub.word, List.of(hub.word), null, hub.word, null));
        hub.letter = outbox.page(coordinator, 1).letters().get(0).id();
    }

    boolean letterIsKept(OneHub hub, Someone someone) {
        LetterEntry letter = outbox.letter(someone.as(Role.COORDINATOR), hub.letter);
        return letter.opens();
    }

    /** The next version of the course that people are under way with, and a draft. */
    void goOn(OneHub hub, Someone someone) {
        Reader coordinator = someone.as(Role.COORDINATOR);
        drafts.next(coordinator, hub.course);
        publish(hub.course, coordinator);
        hub.version = catalogue.course(coordinator, hub.course).version();
        hub.draft = drafts.begin(
                coordinator, hub.word + " draft", PartWords.ofPackage(hub.resource, hub.word + " in the draft"));
        reword(hub.draft, hub, coordinator);
        DraftDescription draft = draft(hub.draft, coordinator);
        hub.seen = draft.version();
        hub.part = draft.parts().get(0).id();
    }
}
