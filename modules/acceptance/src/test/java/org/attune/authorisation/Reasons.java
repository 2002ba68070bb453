package org.attune.authorisation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a use case may answer otherwise than the others, and why. A reason is given for {@code Service.useCase parameter},
 * or for {@code Service.useCase} as a whole; one that nothing needs any more fails the test.
 */
final class Reasons {

    /** What a reason is for. */
    enum Kind {
        /** It is open to anyone, and is given an id all the same. */
        OPEN,
        /** What is another's is answered. */
        ANSWERED,
        /** What is another's is refused at the field of a form, as what was never there is. */
        AT_THE_FIELD,
        /** A rule refuses it with what is the reader's own too, so it is tried elsewhere how far it is bound to them. */
        REFUSED,
        /** No word of the reader's own is in what they are told. */
        TELLS_LITTLE
    }

    private final Map<Kind, Map<String, String>> all = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> unused = new EnumMap<>(Kind.class);

    Reasons() {
        open();
        another();
        refused();
        nothingIsPutBack();
        nobodyBarsThemselves();
        little();
    }

    private void open() {
        because(
                Kind.OPEN,
                "the tablet's token and the person's PIN protect it: TabletsDatabaseTest",
                "TabletDoorService.signIn account");
    }

    private void another() {
        because(
                Kind.ANSWERED,
                "it says who of the reader's own course is not on it, and that is everyone",
                "MoveService.everyone version");
        because(
                Kind.AT_THE_FIELD,
                "a form offers the hub's own; another's is said to be missing, as one that never was",
                "DraftService.add words",
                "DraftService.begin first",
                "DraftService.reword words",
                "DraftService.finishBy choice",
                "AssignService.assign words",
                "AssignService.preview words",
                "AssignmentChangeService.add accounts");
        because(
                Kind.AT_THE_FIELD,
                "whatever is not the published version of the reader's own course is another version",
                "MoveService.move version");
    }

    private void refused() {
        because(
                Kind.REFUSED,
                "what follows the right password is not rolled back: OwnAccountDatabaseTest",
                "OwnAccountService.changePassword",
                "OwnAccountService.changeEmail",
                "OwnAccountService.removeEmail",
                "OwnAccountService.confirm");
        because(
                Kind.REFUSED,
                "nobody is marked before a session begins: AttendanceDatabaseTest",
                "AttendanceService.mark");
        because(
                Kind.REFUSED,
                "an account that is closed is not opened again: MyDataDatabaseTest",
                "MyDataService.close");
    }

    private void nothingIsPutBack() {
        because(
                Kind.REFUSED,
                "what is removed takes its file with it for good: RecordingsDatabaseTest",
                "RecordingFileService.remove");
    }

    private void nobodyBarsThemselves() {
        because(
                Kind.REFUSED,
                "nobody says of themselves that they may no longer sign in: PersonDatabaseTest",
                "PersonService.bar");
        because(
                Kind.REFUSED,
                "who looks after the hub is let in by no manager: PeopleDatabaseTest",
                "PeopleService.freshCode",
                "PeopleService.sendLink");
    }

    private void little() {
        because(
                Kind.TELLS_LITTLE,
                "of ids, times, counts and codes alone, which hold no words; whose they are shows with another's id",
                "AttendanceService.mine",
                "DocumentService.take",
                "EventService.book",
                "JoinService.join",
                "LaunchService.code",
                "LaunchService.drainCode",
                "LearningService.drain",
                "LearningService.launch",
                "LogService.change",
                "MoveService.everyone",
                "RecordingDeskService.preview",
                "RecordingFileService.take",
                "RenewalService.again",
                "PackageService.preview",
                "PackageService.take",
                "RegistrationService.find",
                "TeamService.weeks",
                "UploadService.append",
                "UploadService.receipt");
        because(
                Kind.TELLS_LITTLE,
                "it asks for nothing but the reader and tells numbers and times of theirs; the feature's own test looks whose",
                "CalendarFeedService.madeAt",
                "CalendarFeedService.make",
                "OwnAccountService.signOutEverywhere",
                "RegistrationService.times");
        because(
                Kind.TELLS_LITTLE,
                "a key that was drawn just now: WebSessionDatabaseTest looks whose",
                "WebSessionService.begin",
                "WebSessionService.renew");
        because(
                Kind.TELLS_LITTLE,
                "it gives back what the reader said just now, or what was made of it",
                "LogService.write",
                "PeopleService.add",
                "PeopleService.addAll",
                "PeopleService.look",
                "SettingService.choices",
                "ReopenService.reason",
                "TabletService.add",
                "UploadService.start");
        because(
                Kind.TELLS_LITTLE,
                "it tells what seems to be a name in what the reader typed just now",
                "VisitService.change",
                "VisitService.write");
        because(Kind.TELLS_LITTLE, "no setting has left a patch here: PatchesDatabaseTest", "VisitService.past");
        because(
                Kind.TELLS_LITTLE,
                "the hub has no course of that identifier: AssignmentsDatabaseTest",
                "OfferService.offered");
        because(
                Kind.TELLS_LITTLE,
                "no provider is set up here that could be asked: MeetingRoomsTest",
                "MeetingService.providers",
                "MeetingService.recordings");
        because(Kind.TELLS_LITTLE, "a picture holds no words", "CatalogueService.drawing", "LogoService.logo");
        because(Kind.TELLS_LITTLE, "the password is wrong here", "OwnAccountService.changePassword");
    }

    private void because(Kind kind, String why, String... what) {
        for (String each : what) {
            all.computeIfAbsent(kind, any -> new HashMap<>()).put(each, why);
            unused.computeIfAbsent(kind, any -> new TreeSet<>()).add(each);
        }
    }

    /** Whether there is a reason; it counts as needed from then on. */
    boolean has(Kind kind, String what) {
        unused(kind).remove(what);
        return all.getOrDefault(kind, Map.of()).containsKey(what);
    }

    /** Those that nothing asked for. */
    Set<String> unused(Kind kind) {
        return unused.getOrDefault(kind, new TreeSet<>());
    }
}
