package org.attune.authorisation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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
        /** A rule refuses it with what is the reader's own too: how far it is bound to the reader is tried elsewhere. */
        REFUSED,
        /** No word of the reader's own is in what they are told. */
        TELLS_LITTLE
    }

    private final Map<Kind, Map<String, String>> all = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> unused = new EnumMap<>(Kind.class);

    Reasons() {
        because(
                Kind.OPEN,
                "TabletDoorService.signIn account",
                "the tablet's token and the person's PIN protect it: TabletsDatabaseTest");
        because(
                Kind.ANSWERED,
                "MoveService.everyone version",
                "it says who of the reader's own course is not on it, and that is everyone");
        atTheField();
        tellsLittle();
        for (String each : List.of("changePassword", "changeEmail", "removeEmail")) {
            because(
                    Kind.REFUSED,
                    "OwnAccountService." + each,
                    "what comes after the right password is not rolled back: OwnAccountDatabaseTest");
        }
    }

    private void atTheField() {
        for (String each : List.of("add words", "reword words", "begin first")) {
            because(Kind.AT_THE_FIELD, "DraftService." + each, "a package that the hub has not is missing, whoever has it");
        }
        because(Kind.AT_THE_FIELD, "DraftService.finishBy choice", "parts of others are not among those of the draft");
        because(Kind.AT_THE_FIELD, "MoveService.move version", "whatever is not the published version is another");
    }

    private void tellsLittle() {
        for (String each : List.of("CatalogueService.drawing", "LogoService.logo")) {
            because(Kind.TELLS_LITTLE, each, "a picture is none of words");
        }
        for (String each : List.of(
                "LaunchService.code",
                "LaunchService.drainCode",
                "LearningService.drain",
                "LearningService.launch",
                "PackageService.preview",
                "TabletService.add")) {
            because(Kind.TELLS_LITTLE, each, "a code is drawn by lot");
        }
        for (String each : List.of(
                "DocumentService.take",
                "LogService.change",
                "LogService.write",
                "MoveService.everyone",
                "PackageService.take",
                "RegistrationService.find",
                "RegistrationService.times",
                "UploadService.append",
                "UploadService.receipt",
                "UploadService.start",
                "DoorService.standing",
                "OwnAccountService.signOutEverywhere",
                "OwnAccountService.changePassword")) {
            because(Kind.TELLS_LITTLE, each, "it answers with numbers");
        }
        for (String each :
                List.of("PeopleService.add", "PeopleService.addAll", "PeopleService.look", "ReopenService.reason")) {
            because(Kind.TELLS_LITTLE, each, "it answers with what was typed");
        }
    }

    private void because(Kind kind, String what, String why) {
        all.computeIfAbsent(kind, each -> new HashMap<>()).put(what, why);
        unused.computeIfAbsent(kind, each -> new TreeSet<>()).add(what);
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
