package org.attune.authorisation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.attune.account.DoorEventKind;
import org.attune.assignment.NewAssignment;
import org.attune.assignment.Recipients;
import org.attune.assignment.Weight;
import org.attune.authorisation.Argument.Whose;
import org.attune.catalogue.CourseWords;
import org.attune.catalogue.FinishChoice;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.PartWords;
import org.attune.learninglog.About;
import org.attune.learninglog.LogFilter;
import org.attune.people.AgeGroup;
import org.attune.people.PutRight;
import org.attune.people.Starter;
import org.attune.people.Work;
import org.attune.record.ElsewhereWords;
import org.attune.recording.RecordingWords;
import org.attune.renewal.RenewalWords;
import org.attune.reporting.ReachFilter;
import org.attune.reporting.ReachOrder;
import org.attune.reporting.TeamFilter;
import org.attune.reporting.WhereFilter;
import org.attune.reporting.WhereOrder;
import org.attune.setting.NewDuty;
import org.attune.setting.Responsibility;
import org.attune.setting.RoomWords;
import org.attune.setting.Sharing;
import org.attune.setting.Transfer;
import org.attune.shared.Role;
import org.attune.upload.NewUpload;
import org.attune.upload.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The table of what use cases are given. A row is found by {@code Service.useCase parameter}, then by {@code Service
 * parameter}, then by {@code parameter}, then by the parameter's {@code Type}; the first that is there counts.
 *
 * <p>{@code hubs}, {@code people} and {@code persons} say whose it is what the value names: then others' are tried too.
 * What names nothing is {@code plain}.
 */
final class Arguments {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 2);
    private static final byte[] BYTES = "%PDF-1.7 of the test".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, Argument> rows = new HashMap<>();
    private final Set<String> unused = new TreeSet<>();

    Arguments() {
        whatMeansTheSameEverywhere();
        courses();
        files();
        learning();
        peopleAndPlaces();
        patches();
        renewals();
        assignments();
        events();
        plainWords();
        unused.addAll(rows.keySet());
    }

    private void whatMeansTheSameEverywhere() {
        hubs("course", each -> each.hub.course);
        hubs("version", each -> each.hub.version);
        hubs("module", each -> each.hub.module);
        hubs("resource", each -> each.hub.resource);
        hubs("setting", each -> each.hub.setting);
        people("account", each -> each.account);
        persons("registration", each -> each.registration);
        persons("label", each -> each.label);
        persons("upload", each -> each.upload);
    }

    private void courses() {
        hubs("DraftService course", each -> each.hub.draft);
        hubs("DraftService.next course", each -> each.hub.finished);
        plain("DraftService seen", each -> each.hub.seen);
        hubs("DraftService part", each -> each.hub.part);
        hubs("PartWords", each -> PartWords.ofPackage(each.hub.resource, "Played"));
        hubs("FinishChoice", each -> new FinishChoice(FinishRule.MARKED_MODULES, 0, Set.of(each.hub.part)));
        plain("CourseWords", each -> new CourseWords("Title", "", "", 0, List.of(), "", ""));
        plain("by", each -> 1);
        hubs("PublishService.publish course", each -> each.hub.draft);
        plain("PublishService.publish seen", each -> each.hub.seen);
        plain("told", each -> 0L);
        plain("CatalogueService identifier", each -> each.hub.identifier);
        plain("withPlace", each -> true);
        hubs("WhereFilter", each -> new WhereFilter(null, each.hub.setting, ""));
        plain("WhereOrder", each -> WhereOrder.NAME);
        hubs("TeamFilter", each -> new TeamFilter(each.hub.course, 0, null, null, ""));
        plain("PersonWhere", each -> null);
        hubs("AuditService subject", each -> "course/" + each.hub.course);
    }

    private void files() {
        hubs("PackageService id", each -> each.hub.brought);
        hubs("DocumentService id", each -> each.hub.file);
        plain("NewUpload", each -> new NewUpload(Purpose.PACKAGE, "new.txt", 10, "then"));
        persons("DocumentService upload", each -> each.documentUpload);
        persons("RecordingFileService upload", each -> each.filmUpload);
        hubs("recording", each -> each.hub.recording);
        plain("RecordingDeskService seen", each -> each.hub.recordingSeen);
        plain("RecordingFileService seen", each -> -1L);
        plain("RecordingFileService fileName", each -> "a.webm");
        plain("RecordingWords", each -> new RecordingWords("Title", "", "en-GB"));
        plain("RecordingDeskService.caption text", each -> "00:01.000 --> 00:02.000\nHello");
        plain("RecordingDeskService.transcribe text", each -> "0:01 Hello");
        plain("RecordingDeskService.divide text", each -> "0:00 Hello");
        plain("Purpose", each -> Purpose.PACKAGE);
        plain("UploadService part", each -> new byte[] {1});
        plain("offset", each -> 0L);
        plain("sha256", each -> "0".repeat(64));
        plain("fileName", each -> "a.pdf");
        plain("size", each -> 10L);
        plain("byte[]", each -> BYTES);
        plain("LogoService file", each -> picture());
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void learning() {
        plain("activity", each -> "a");
        plain("startAgain", each -> false);
        hubs("PartService module", each -> each.hub.reflection);
        hubs("WebinarService module", each -> each.hub.webinar);
        plain("WebinarService.answer chosen", each -> "Yes");
        hubs("PartService.reading module", each -> each.hub.document);
        hubs("PartService.read module", each -> each.hub.link);
        plain("ModuleKind", each -> ModuleKind.REFLECTION);
        hubs("WrittenService course", each -> each.hub.finished);
        persons("WrittenService id", each -> each.noteName);
        persons("RegistrationService.notes registration", each -> each.notedIn);
        persons("RegistrationService.eraseNote registration", each -> each.notedIn);
        // By its name within a registration, so there is no other's to name.
        plain("Note", each -> each.note);
        persons("LogService note", each -> each.logNote);
        hubs("About", each -> new About(each.hub.course, 0, ""));
        hubs("LogFilter", each -> new LogFilter(each.hub.course, ""));
        plain("form", each -> "a form");
        plain("asItIs", each -> true);
        persons("CertificateService id", each -> each.certificate);
        hubs("CertificateService course", each -> each.hub.finished);
        persons("ElsewhereService id", each -> each.elsewhere);
        plain("ElsewhereService typed", each -> new ElsewhereWords("Title", "", LocalDate.of(2024, 5, 1), 60, ""));
        persons("UnkeptService.drop name", each -> each.unkept);
        plain("UnkeptService.take name", each -> "ab12");
        plain("UnkeptService text", each -> "what was typed");
        plain("toLearn", each -> true);
        plain("PartService seen", each -> each.reflectionSeen);
        plain("LogService seen", each -> each.logNoteSeen);
        plain("ElsewhereService seen", each -> each.elsewhereSeen);
    }

    private void peopleAndPlaces() {
        people("AccountService people", each -> List.of(each.account));
        hubs("Starter", each -> new Starter("Bella", "Starter", "", "", each.hub.setting, Role.EDUCATOR));
        plain("sure", each -> false);
        hubs(
                "PersonService typed",
                each -> new PutRight(
                        "Ada",
                        each.word,
                        "",
                        Role.COORDINATOR,
                        // Where they work already: nobody puts that right for themselves.
                        Map.of(
                                each.hub.setting,
                                Responsibility.MANAGER,
                                each.hub.secondSetting,
                                Responsibility.MANAGER)));
        plain("PersonService seen", each -> each.personSeen);
        plain("PersonService.makeSetting localAuthority", each -> "An area");
        plain("PlaceService seen", each -> each.hub.settingSeen);
        hubs("PlaceService.takeAway setting", each -> each.hub.emptySetting);
        plain("PeopleService text", each -> "given name,family name,role\nCara,Example,educator\n");
        hubs("SettingService room", each -> each.hub.room);
        plain("SettingService.change seen", each -> each.hub.roomSeen);
        plain("SettingService.close seen", each -> each.hub.roomSeen);
        plain("SettingService.openAgain seen", each -> each.hub.roomSeen);
        plain("SettingService.choose seen", each -> each.hub.settingSeen);
        plain("RoomWords", each -> new RoomWords("Garden room", 12, 24));
        plain("roomLeadersAssign", each -> true);
        plain("Sharing", each -> Sharing.FIGURES);
        people("StaffService duty", each -> each.duty);
        hubs("StaffService.give duty", each -> new NewDuty(Responsibility.COVER, each.hub.room, FIRST_DAY));
        plain("StaffService seen", each -> each.staffSeen);
        plain("lastDay", each -> FIRST_DAY);
        hubs("StaffService room", each -> each.hub.room);
        plain("StaffService from", each -> FIRST_DAY);
        plain("LeavingService seen", each -> each.staffSeen);
        hubs("Transfer", each -> new Transfer(each.hub.secondSetting, new NewDuty(Responsibility.COVER, 0, FIRST_DAY)));
        plain("InvitationService signInName", each -> "somebody@test.example");
        plain("Responsibility", each -> Responsibility.COVER);
        hubs("InvitationService.takeBack invitation", each -> each.hub.invitation);
        persons("InvitationService invitation", each -> each.question);
        hubs("TabletService id", each -> each.hub.tablet);
        hubs("TabletDoorService token", each -> each.hub.tabletToken);
        plain("TabletPinService typed", each -> "385027");
        hubs("OutboxService id", each -> each.hub.letter);
        persons("OwnAccountService key", each -> each.emailKey);
        persons("WebSessionService key", each -> each.sessionKey);
        plain("WebSessionService.begin number", each -> 0);
        plain("WebSessionService.renew number", each -> 1);
        plain("onTablet", each -> false);
        plain("present", each -> "not their password");
        plain("MyDataService password", each -> "not their password");
        plain("chosen", each -> "another password of the test");
        plain("OwnAccountService.changeEmail typed", each -> "another@test.example");
        plain("Caller", each -> NewSomeone.caller());
        plain("DoorEventKind", each -> DoorEventKind.PASSWORD);
        plain("weekly", each -> false);
        plain("Work", each -> Work.EDUCATOR);
        plain("ageGroups", each -> Set.of(AgeGroup.ONE));
        plain("elsewhere", each -> "A nursery");
    }

    private void patches() {
        hubs("PatchService settings", each -> Set.of(each.hub.setting));
        plain("PatchService seen", each -> each.patchSeen);
        persons("VisitService note", each -> each.visit);
        plain("VisitService seen", each -> each.visitSeen);
        plain("VisitService day", each -> LocalDate.of(2024, 5, 1));
        hubs("ReachFilter", each -> new ReachFilter(ReachFilter.By.SETTINGS, 0, each.hub.course, null, ""));
        plain("ReachOrder", each -> ReachOrder.NAME);
    }

    private void renewals() {
        hubs("RenewalRuleService id", each -> each.hub.renewable);
        plain("RenewalRuleService seen", each -> each.hub.renewableSeen);
        plain("RenewalRuleService.remove from", each -> NewHub.LATER);
        hubs("RenewalWords", each -> new RenewalWords("Another", each.hub.course, null, NewHub.interval("A source")));
        plain("Interval", each -> NewHub.interval("A source"));
        plain("Responsibility", each -> Responsibility.FIRST_AIDER);
        people("TrainingService people", each -> List.of(each.account));
        hubs("TrainingService rule", each -> each.hub.renewable);
        plain("TrainingService day", each -> LocalDate.of(2024, 5, 2));
        hubs("TrainingService training", each -> each.training);
        plain("TrainingService seen", each -> each.trainingSeen);
        hubs("RenewalService course", each -> each.hub.finished);
    }

    private void assignments() {
        // For the room, later ones too: there need not be anybody to get it now.
        hubs(
                "NewAssignment",
                each -> new NewAssignment(
                        each.hub.course,
                        Recipients.room(each.hub.ledRoom),
                        true,
                        Weight.REQUIRED,
                        null,
                        0,
                        each.hub.word));
        hubs("assignment", each -> each.assignment);
        plain("AssignmentChangeService seen", each -> each.assignmentSeen);
        people("AssignmentChangeService accounts", each -> Set.of(each.account));
        plain("dueOn", each -> LocalDate.now().plusMonths(1));
        plain("Weight", each -> Weight.REQUIRED);
        plain("AssignmentChangeService note", each -> "What it is for");
        plain("reason", each -> "A reason");
        persons("assigned", each -> each.assigned);
        persons("MyAssignmentService change", each -> each.change);
    }

    private void events() {
        hubs("event", each -> each.hub.event);
        plain("EventService.between from", each -> Instant.now());
        plain("EventService.between until", each -> Instant.now().plus(Duration.ofDays(365)));
        plain("EventWords", each -> NewHub.event("Another title"));
        plain("EventDeskService seen", each -> each.hub.eventSeen);
        plain("EventDeskService.cancel why", each -> "A reason");
        plain("EventDeskService.record recording", each -> 0L);
        hubs("session", each -> each.hub.eventSession);
        plain("AttendanceService.mark shown", each -> Set.of(each.account));
        plain("AttendanceService.mark present", each -> Set.of(each.account));
    }

    private void plainWords() {
        plain("page", each -> 1);
        plain("search", each -> "");
        plain("title", each -> "A title");
        plain("typed", each -> "Some words.");
        plain("name", each -> "A name");
        plain("givenName", each -> "Ada");
        plain("familyName", each -> each.word);
        plain("PlaceService.open localAuthority", each -> "An area");
    }

    private void hubs(String key, Function<Someone, @Nullable Object> value) {
        rows.put(key, new Argument(Whose.HUBS, value));
    }

    private void people(String key, Function<Someone, @Nullable Object> value) {
        rows.put(key, new Argument(Whose.PEOPLES, value));
    }

    private void persons(String key, Function<Someone, @Nullable Object> value) {
        rows.put(key, new Argument(Whose.PERSONS, value));
    }

    private void plain(String key, Function<Someone, @Nullable Object> value) {
        rows.put(key, new Argument(Whose.NOBODYS, value));
    }

    Optional<Argument> of(UseCase useCase, Parameter parameter) {
        return Stream.of(
                        useCase.name() + " " + parameter.getName(),
                        useCase.service().getSimpleName() + " " + parameter.getName(),
                        parameter.getName(),
                        parameter.getType().getSimpleName())
                .filter(rows::containsKey)
                .findFirst()
                .map(key -> {
                    unused.remove(key);
                    return rows.get(key);
                });
    }

    /** Everything that the use case asks for, as it is someone's; nothing where a row is missing. */
    Optional<List<@Nullable Object>> all(UseCase useCase, Someone whose) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Parameter each : useCase.asked()) {
            Optional<Argument> row = of(useCase, each);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            all.add(row.get().value().apply(whose));
        }
        return Optional.of(all);
    }

    /** Rows that no use case asked for yet. */
    Set<String> unused() {
        return new HashSet<>(unused);
    }
}
