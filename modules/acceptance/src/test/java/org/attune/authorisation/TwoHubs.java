package org.attune.authorisation;

import static org.attune.catalogue.CourseFolder.unique;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.attune.account.AccountService;
import org.attune.account.KeyPurpose;
import org.attune.account.NewPerson;
import org.attune.account.OneTimeKeyService;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseFolder;
import org.attune.catalogue.CourseWords;
import org.attune.catalogue.DraftService;
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
import org.attune.learning.Launched;
import org.attune.learning.LearningService;
import org.attune.learning.LessonProgress;
import org.attune.learning.PartService;
import org.attune.learninglog.About;
import org.attune.learninglog.Keeping;
import org.attune.learninglog.LogEntry;
import org.attune.learninglog.LogService;
import org.attune.notification.Letter;
import org.attune.notification.OutboxService;
import org.attune.record.CertificateService;
import org.attune.record.ElsewhereService;
import org.attune.record.ElsewhereWords;
import org.attune.setting.HubService;
import org.attune.setting.NewStaffMember;
import org.attune.setting.PlaceService;
import org.attune.setting.Responsibility;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.tracking.BeginAnswer;
import org.attune.tracking.BeginRequest;
import org.attune.tracking.LaunchService;
import org.attune.tracking.OpenAnswer;
import org.attune.tracking.RegistrationService;
import org.attune.tracking.TrackService;
import org.attune.upload.NewUpload;
import org.attune.upload.UploadService;

/** Two people of one hub and a stranger in another, made with the features' own use cases. */
@Dependent
public class TwoHubs {
    private static final String NONCE = "0123456789abcdefghijkl";
    private static final String ADDRESS = "192.0.2.77";

    @Inject
    HubService hubs;

    @Inject
    AccountService accounts;

    @Inject
    OneTimeKeyService keys;

    @Inject
    PlaceService places;

    @Inject
    UploadService uploads;

    @Inject
    PackageService packages;

    @Inject
    DocumentService documents;

    @Inject
    DraftService drafts;

    @Inject
    PublishService publishing;

    @Inject
    CatalogueService catalogue;

    @Inject
    LearningService learning;

    @Inject
    PartService parts;

    @Inject
    LaunchService launches;

    @Inject
    TrackService tracks;

    @Inject
    RegistrationService registrations;

    @Inject
    LogService log;

    @Inject
    ElsewhereService elsewheres;

    @Inject
    CertificateService certificates;

    @Inject
    OutboxService outbox;

    @Inject
    TabletService tablets;

    @Inject
    TabletDoorService tabletDoor;

    /** Whose eyes all is seen with, someone of the same hub, and someone of another. */
    record People(Someone own, Someone neighbour, Someone stranger) {}

    People make() throws IOException {
        Hub here = hub();
        Hub there = hub();
        People people = new People(someone(here), someone(here), someone(there));
        publishNext(here);
        publishNext(there);
        return people;
    }

    private Hub hub() throws IOException {
        String marker = "hub" + shortly();
        long id = hubs.makeDemo(marker);
        Hub hub = new Hub(id, marker, person(id, marker));
        bringPackage(hub);
        hub.document = document(hub);
        hub.course = course(hub, PartWords.ofPackage(hub.resource, marker));
        add(hub, new PartWords(ModuleKind.LINK, marker, marker, 5, 0, "https://" + marker + ".example/"));
        add(hub, new PartWords(ModuleKind.REFLECTION, marker, marker, 5, 0, marker));
        publish(hub, hub.course);
        hub.finished = course(hub, new PartWords(ModuleKind.LINK, marker, "", 5, 0, "https://guide.example/"));
        publish(hub, hub.finished);
        List<LessonProgress> plan = learning.plan(hub.coordinator, hub.course).lessons();
        hub.lessons = plan.get(0).module();
        hub.activity = plan.get(0).lesson().activity();
        hub.link = plan.get(1).module();
        hub.linkIdentifier =
                catalogue.module(hub.coordinator, hub.course, hub.link).identifier();
        hub.question = plan.get(2).module();
        outbox.put(
                id,
                marker,
                new Letter(marker + "@demo.example", marker, marker, List.of(marker), null, "For a test.", null));
        hub.letter = outbox.page(hub.coordinator, 1).letters().get(0).id();
        return hub;
    }

    private Reader person(long hub, String name) {
        Set<Role> roles = Set.of(Role.EDUCATOR, Role.COORDINATOR);
        String signInName = unique("person") + "@demo.example";
        long account = accounts.open(hub, new NewPerson(signInName, "Edith", name, roles), "three words together");
        return new Reader(account, hub, roles);
    }

    private void bringPackage(Hub hub) throws IOException {
        byte[] zip = Files.readAllBytes(
                new CourseFolder().course(hub.marker, "1.0.0", "a").write().resolve(hub.marker + "-1.0.0.zip"));
        Taking taken = packages.take(hub.coordinator, upload(hub.coordinator, hub.marker + ".zip", zip));
        hub.packageId = ((Taking.Done) taken).id();
        hub.resource = drafts.packages(hub.coordinator).get(0).resource();
    }

    private long document(Hub hub) {
        byte[] text = hub.marker.getBytes(StandardCharsets.UTF_8);
        long upload = upload(hub.coordinator, hub.marker + ".txt", text);
        return ((DocumentTaking.Done) documents.take(hub.coordinator, upload)).id();
    }

    private long upload(Reader reader, String name, byte[] bytes) {
        long upload =
                uploads.start(reader, new NewUpload(name, bytes.length, name)).upload();
        uploads.append(reader, upload, 0, bytes);
        return upload;
    }

    private long course(Hub hub, PartWords first) {
        long course = drafts.begin(hub.coordinator, hub.marker, first);
        CourseWords words = new CourseWords(hub.marker, hub.marker, hub.marker, 0, List.of(hub.marker), "", "");
        drafts.reword(hub.coordinator, course, seen(hub, course), words);
        return course;
    }

    private void add(Hub hub, PartWords words) {
        drafts.add(hub.coordinator, hub.course, seen(hub, hub.course), words);
    }

    private long seen(Hub hub, long course) {
        return drafts.find(hub.coordinator, course).orElseThrow().version();
    }

    private void publish(Hub hub, long course) {
        long told = publishing.course(hub.coordinator, course).version();
        publishing.publish(hub.coordinator, course, seen(hub, course), told);
    }

    /** People stay on the version before, and another is being made. */
    private void publishNext(Hub hub) {
        drafts.next(hub.coordinator, hub.course);
        publish(hub, hub.course);
        hub.version = catalogue.course(hub.coordinator, hub.course).version();
        drafts.next(hub.coordinator, hub.course);
        hub.seen = seen(hub, hub.course);
        hub.part = drafts.find(hub.coordinator, hub.course)
                .orElseThrow()
                .parts()
                .get(0)
                .id();
    }

    private Someone someone(Hub hub) {
        Someone someone = new Someone(hub, person(hub.id, hub.marker), "secret" + shortly());
        manageSetting(someone);
        learn(someone);
        write(someone);
        Reader reader = someone.reader;
        elsewheres.prove(
                reader,
                someone.elsewhere,
                someone.secret + ".pdf",
                ("%PDF-1.7 " + someone.secret).getBytes(StandardCharsets.UTF_8));
        someone.upload = uploads.start(reader, new NewUpload(someone.secret + ".zip", 100, someone.secret))
                .upload();
        someone.emailKey = keys.make(someone.account(), KeyPurpose.CONFIRM_EMAIL, someone.secret + "@demo.example");
        return someone;
    }

    private void manageSetting(Someone someone) {
        Hub hub = someone.hub;
        String name = hub.marker + " " + shortly();
        someone.setting = places.open(hub.coordinator, name, hub.marker);
        places.addStaff(
                hub.id,
                someone.setting,
                List.of(new NewStaffMember(someone.account(), null, Responsibility.MANAGER, LocalDate.of(2020, 1, 1))));
        Reader manager = new Reader(someone.account(), hub.id, Set.of(Role.MANAGER));
        String code = tablets.add(manager, someone.setting, hub.marker);
        someone.token = ((PairAnswer.Paired) tabletDoor.pair(code, ADDRESS)).token();
        someone.tablet = tablets.list(manager).get(0).id();
    }

    private void learn(Someone someone) {
        Hub hub = someone.hub;
        Reader reader = someone.reader;
        learning.enrol(reader, hub.course);
        Launched launched = learning.launch(reader, hub.course, hub.lessons, hub.activity, false);
        someone.label = launched.label();
        someone.registration =
                registrations.find(launched.label()).orElseThrow().id();
        noteInLesson(someone, launched);
        learning.enrol(reader, hub.finished);
        long link = learning.plan(reader, hub.finished).lessons().get(0).module();
        parts.read(reader, hub.finished, link);
        someone.certificate = certificates.mine(reader).get(0).id();
    }

    private void noteInLesson(Someone someone, Launched launched) {
        String label = launched.label();
        String bearer = ((OpenAnswer.Opened) launches.open(label, launched.code(), NONCE)).bearer();
        long epoch = ((BeginAnswer.Begun) launches.begin(label, bearer, BeginRequest.PLAIN)).epoch();
        tracks.track(label, bearer, """
                {"v": 1, "epoch": %d, "seq": 1, "activity": "%s", "attempt": 1, "kind": "commit", "records":
                [{"collection": "cmi.comments_from_learner", "key": "%d.0", "fields": {"comment": "%s"}}]}""".formatted(epoch, someone.hub.activity, epoch, someone.secret)
                .getBytes(StandardCharsets.UTF_8));
        someone.note = registrations.notes(someone.reader, someone.registration).get(0);
        someone.noteName = log.all(someone.reader).stream()
                .filter(each -> each.kind() == LogEntry.Kind.LESSON)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void write(Someone someone) {
        Reader reader = someone.reader;
        Hub hub = someone.hub;
        parts.write(reader, hub.course, hub.question, 0, someone.secret);
        Keeping kept =
                log.write(reader, UUID.randomUUID().toString(), new About(hub.course, 0, ""), someone.secret, true);
        someone.ownNote = ((Keeping.Kept) kept).note();
        someone.elsewhere = elsewheres.add(
                reader, new ElsewhereWords(someone.secret, someone.secret, LocalDate.of(2024, 1, 1), 10, ""));
    }

    private static String shortly() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
