package org.attune.authorisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.attune.account.AccountService;
import org.attune.account.Caller;
import org.attune.account.DoorEventKind;
import org.attune.account.DoorService;
import org.attune.account.KeyPurpose;
import org.attune.account.NewPerson;
import org.attune.account.OneTimeKeyService;
import org.attune.account.WebSessionService;
import org.attune.assignment.AssignService;
import org.attune.assignment.AssignmentChangeService;
import org.attune.assignment.AssignmentNews;
import org.attune.assignment.AssignmentService;
import org.attune.assignment.MyAssignmentService;
import org.attune.assignment.NewAssignment;
import org.attune.assignment.Recipients;
import org.attune.assignment.Weight;
import org.attune.device.TabletPinService;
import org.attune.event.EventService;
import org.attune.learning.Launched;
import org.attune.learning.LearningService;
import org.attune.learning.PartService;
import org.attune.learning.WrittenService;
import org.attune.learninglog.About;
import org.attune.learninglog.Keeping;
import org.attune.learninglog.LogService;
import org.attune.patch.PatchService;
import org.attune.patch.Visit;
import org.attune.patch.VisitService;
import org.attune.people.AgeGroup;
import org.attune.people.InvitationService;
import org.attune.people.WelcomeService;
import org.attune.people.Work;
import org.attune.record.CertificateService;
import org.attune.record.ElsewhereService;
import org.attune.record.ElsewhereWords;
import org.attune.renewal.HeldTraining;
import org.attune.renewal.TrainingService;
import org.attune.setting.Colleague;
import org.attune.setting.NewStaffMember;
import org.attune.setting.PlaceService;
import org.attune.setting.Responsibility;
import org.attune.setting.StaffService;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.tracking.BeginAnswer;
import org.attune.tracking.BeginRequest;
import org.attune.tracking.LaunchService;
import org.attune.tracking.OpenAnswer;
import org.attune.tracking.RegistrationService;
import org.attune.tracking.TrackService;
import org.attune.unkept.UnkeptService;
import org.attune.upload.NewUpload;
import org.attune.upload.Purpose;
import org.attune.upload.UploadService;

/** Makes someone of a hub, and what is theirs, as they make it. */
@Dependent
class NewSomeone {
    private static final Caller CALLER = new Caller("192.0.2.7", "A browser");
    private static final byte[] PROOF = "%PDF-1.7 of the test".getBytes(StandardCharsets.US_ASCII);

    @Inject
    AccountService accounts;

    @Inject
    OneTimeKeyService keys;

    @Inject
    DoorService doors;

    @Inject
    WebSessionService sessions;

    @Inject
    PlaceService places;

    @Inject
    StaffService staff;

    @Inject
    InvitationService invitations;

    @Inject
    WelcomeService welcome;

    @Inject
    UnkeptService unkept;

    @Inject
    TabletPinService pins;

    @Inject
    LearningService learning;

    @Inject
    PartService parts;

    @Inject
    WrittenService written;

    @Inject
    LaunchService launches;

    @Inject
    TrackService tracks;

    @Inject
    RegistrationService registrations;

    @Inject
    LogService log;

    @Inject
    CertificateService certificates;

    @Inject
    ElsewhereService elsewheres;

    @Inject
    TrainingService trainings;

    @Inject
    UploadService uploads;

    @Inject
    PatchService patches;

    @Inject
    VisitService visits;

    @Inject
    EventService events;

    @Inject
    AssignService assigning;

    @Inject
    AssignmentService assignments;

    @Inject
    AssignmentChangeService changing;

    @Inject
    MyAssignmentService mine;

    /** They hold every role that the hub gives, and manage its setting: whatever they may not, they may not as well. */
    Someone in(OneHub hub) {
        Someone someone = new Someone(hub);
        someone.account = accounts.open(
                hub.id,
                new NewPerson(
                        someone.word + "@test.example",
                        "Ada",
                        someone.word,
                        Set.of(Role.EDUCATOR, Role.MANAGER, Role.SPECIALIST_LEADER, Role.COORDINATOR)),
                "a password of the test");
        places.addStaff(
                hub.id,
                hub.setting,
                Stream.of(Responsibility.MANAGER, Responsibility.ROOM_LEADER)
                        .map(each -> new NewStaffMember(someone.account, hub.word, each, LocalDate.of(2020, 1, 1)))
                        .toList());
        places.addStaff(
                hub.id,
                hub.secondSetting,
                List.of(new NewStaffMember(someone.account, null, Responsibility.MANAGER, LocalDate.of(2020, 1, 1))));
        return someone;
    }

    /** Nobody asks themselves. */
    private Reader another(OneHub hub) {
        Set<Role> roles = Set.of(Role.EDUCATOR, Role.COORDINATOR);
        NewPerson person = new NewPerson("asks-" + UUID.randomUUID(), "Bea", "Example", roles);
        return new Reader(accounts.open(hub.id, person, "a password of the test"), hub.id, roles);
    }

    void begin(Someone someone) {
        Reader reader = someone.as(Role.EDUCATOR);
        welcome.setting(reader, someone.word);
        welcome.work(reader, Work.EDUCATOR);
        welcome.ages(reader, Set.of(AgeGroup.ONE));
        pins.choose(reader, "274916", caller());
        doors.note(someone.account, DoorEventKind.PASSWORD, new Caller("192.0.2.7", someone.word));
        someone.emailKey =
                keys.make(someone.account, KeyPurpose.CONFIRM_EMAIL, "new-" + someone.word + "@test.example");
        someone.sessionKey = sessions.begin(reader, 0, false);
        invitations.ask(
                another(someone.hub), someone.hub.secondSetting, someone.word + "@test.example", Responsibility.COVER);
        someone.question = invitations.questions(reader).get(0).invitation();
        Colleague theirs = staff.colleague(someone.as(Role.COORDINATOR), someone.hub.setting, someone.account);
        someone.duty = theirs.duties().get(0).id();
        someone.staffSeen = theirs.seen();
        someone.personSeen = accounts.details(someone.hub.id, someone.account).version();
        finish(someone, reader);
        beginTheOther(someone, reader);
        keepForThemselves(someone, reader);
        visitASetting(someone);
        writeDownTraining(someone);
        haveACourseAssigned(someone, reader);
        events.book(reader, someone.hub.event);
        someone.upload = upload(someone, Purpose.PACKAGE, ".zip");
        someone.documentUpload = upload(someone, Purpose.DOCUMENT, ".txt");
        someone.filmUpload = upload(someone, Purpose.RECORDING, ".webm");
    }

    private long upload(Someone someone, Purpose purpose, String end) {
        return uploads.start(
                        someone.as(Role.COORDINATOR), new NewUpload(purpose, someone.secret + end, 10, someone.secret))
                .upload();
    }

    /** The setting's managers read it too, so it is no secret. */
    private void visitASetting(Someone someone) {
        Reader coordinator = someone.as(Role.COORDINATOR);
        Reader specialist = someone.as(Role.SPECIALIST_LEADER);
        patches.give(coordinator, someone.account, 0, Set.of(someone.hub.setting));
        someone.patchSeen = patches.of(coordinator, someone.account).version();
        String form = UUID.randomUUID().toString();
        visits.write(specialist, someone.hub.setting, form, LocalDate.of(2024, 5, 1), someone.word, true);
        Visit visit = visits.mine(specialist, someone.hub.setting).get(0);
        someone.visit = visit.note();
        someone.visitSeen = visit.version();
    }

    private void finish(Someone someone, Reader reader) {
        long course = someone.hub.finished;
        learning.enrol(reader, course);
        long module = learning.plan(reader, course).lessons().get(0).module();
        String label = commit(learning.launch(reader, course, module, "a", false), """
                "set": {"cmi.completion_status": "completed"}, "records":
                [{"collection": "cmi.comments_from_learner", "key": "EPOCH.0", "fields": {"comment": "%s"}}]""".formatted(someone.secret));
        someone.notedIn = registrations.find(label).orElseThrow().id();
        someone.note = registrations.notes(reader, someone.notedIn).get(0);
        someone.noteName =
                written.of(reader, course).lessons().get(0).notes().get(0).id();
        someone.certificate = certificates.ofCourse(reader, course).id();
    }

    private void beginTheOther(Someone someone, Reader reader) {
        long course = someone.hub.course;
        learning.enrol(reader, course);
        someone.label = commit(
                learning.launch(reader, course, someone.hub.module, "a", false),
                "\"set\": {\"cmi.suspend_data\": \"" + someone.secret + "\"}");
        someone.registration = registrations.find(someone.label).orElseThrow().id();
        parts.write(reader, course, someone.hub.reflection, 0, someone.secret);
        someone.reflectionSeen = parts.reflection(reader, course, someone.hub.reflection)
                .orElseThrow()
                .version();
    }

    private void writeDownTraining(Someone someone) {
        Reader manager = someone.as(Role.MANAGER);
        trainings.write(
                manager,
                someone.hub.setting,
                List.of(someone.account),
                someone.hub.renewable,
                LocalDate.of(2024, 5, 1));
        HeldTraining held =
                trainings.written(manager, someone.hub.setting, someone.account).get(0);
        someone.training = held.id();
        someone.trainingSeen = held.version();
    }

    private String commit(Launched launched, String what) {
        OpenAnswer opened = launches.open(launched.label(), launched.code(), "0123456789abcdefghijkl");
        String bearer = ((OpenAnswer.Opened) opened).bearer();
        BeginAnswer begun = launches.begin(launched.label(), bearer, BeginRequest.PLAIN);
        String epoch = Long.toString(((BeginAnswer.Begun) begun).epoch());
        String event = "{\"v\": 1, \"epoch\": EPOCH, \"seq\": 1, \"activity\": \"a\", \"attempt\": 1, "
                + "\"kind\": \"commit\", " + what + "}";
        tracks.track(launched.label(), bearer, event.replace("EPOCH", epoch).getBytes(StandardCharsets.UTF_8));
        return launched.label();
    }

    private void keepForThemselves(Someone someone, Reader reader) {
        String form = UUID.randomUUID().toString();
        someone.logNote = ((Keeping.Kept)
                        log.write(reader, form, new About(someone.hub.course, 0, ""), someone.secret, true))
                .note();
        someone.logNoteSeen = log.toChange(reader, someone.logNote).version();
        someone.elsewhere = elsewheres.add(
                reader,
                new ElsewhereWords(someone.secret, someone.secret, LocalDate.of(2024, 5, 1), 60, someone.secret));
        elsewheres.prove(reader, someone.elsewhere, someone.secret + ".pdf", PROOF);
        unkept.take(reader, someone.unkept, true, someone.secret);
        someone.elsewhereSeen = elsewheres.find(reader, someone.elsewhere).version();
    }

    private void haveACourseAssigned(Someone someone, Reader reader) {
        Reader manager = someone.as(Role.MANAGER);
        OneHub hub = someone.hub;
        hub.ledRoom = assigning.ground(manager, hub.setting).rooms().get(0).room();
        someone.assignment = assigning.assign(
                manager,
                hub.setting,
                new NewAssignment(
                        hub.course,
                        Recipients.people(Set.of(someone.account)),
                        false,
                        Weight.VOLUNTARY,
                        null,
                        0,
                        hub.word));
        long seen = assignments.of(manager, someone.assignment).version();
        changing.moreTime(
                manager,
                someone.assignment,
                seen,
                someone.account,
                LocalDate.now().plusYears(1),
                hub.word);
        AssignmentNews news = mine.mine(reader).news().get(0);
        someone.assigned = news.assigned();
        someone.change = news.change();
        someone.assignmentSeen = assignments.of(manager, someone.assignment).version();
    }

    static Caller caller() {
        return CALLER;
    }
}
