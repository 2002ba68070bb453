package org.attune.authorisation;

import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.account.Caller;
import org.attune.account.DoorEventKind;
import org.attune.catalogue.CourseWords;
import org.attune.catalogue.FinishChoice;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.PartWords;
import org.attune.learninglog.About;
import org.attune.learninglog.LogFilter;
import org.attune.people.AgeGroup;
import org.attune.people.Starter;
import org.attune.people.Work;
import org.attune.reporting.WhereFilter;
import org.attune.reporting.WhereOrder;
import org.attune.shared.Role;
import org.attune.upload.NewUpload;

/**
 * What each parameter is given. A row is found by {@code Service.method name}, else {@code Service name}, else
 * {@code type name}, else {@code type}: the first that there is.
 */
final class Arguments {
    /** Whose the thing is that an argument names. */
    enum Whose {
        NOBODYS,
        HUBS,
        /** The hub's; to those who are no more than managers, the managers' of the setting. */
        MANAGERS,
        ONES
    }

    record Row(String key, Whose whose, Function<Someone, Object> value) {}

    private static final Map<String, Row> ROWS = Stream.of(
                    // What is a hub's.
                    hubs("long course", each -> each.hub.course),
                    hubs("CertificateService.ofCourse course", each -> each.hub.finished),
                    hubs("long module", each -> each.hub.lessons),
                    hubs("PartService.part module", each -> each.hub.question),
                    hubs("PartService.reading module", each -> each.hub.link),
                    hubs("PartService.read module", each -> each.hub.link),
                    hubs("PartService.reflection module", each -> each.hub.question),
                    hubs("PartService.write module", each -> each.hub.question),
                    hubs("CatalogueService version", each -> each.hub.version),
                    hubs("long part", each -> each.hub.part),
                    hubs("long resource", each -> each.hub.resource),
                    hubs("PackageService id", each -> each.hub.packageId),
                    hubs("DocumentService id", each -> each.hub.document),
                    hubs("OutboxService id", each -> each.hub.letter),
                    hubs("long account", Someone::account),
                    hubs("Collection people", each -> List.of(each.account())),
                    hubs("Collection accounts", each -> List.of(each.account())),
                    hubs("String subject", each -> "course/" + each.hub.course),
                    hubs("PartWords", each -> PartWords.ofPackage(each.hub.resource, "A part")),
                    hubs("FinishChoice", each -> new FinishChoice(FinishRule.MARKED_MODULES, 0, Set.of(each.hub.part))),
                    hubs("About", each -> new About(each.hub.course, each.hub.lessons, each.hub.activity)),
                    hubs("LogFilter", each -> new LogFilter(each.hub.course, "")),
                    hubs("WhereFilter", each -> new WhereFilter(null, each.setting, "")),
                    hubs("Starter", each -> new Starter("Ada", "Example", "", "", each.setting, Role.EDUCATOR)),
                    // What those see who look after the setting.
                    managers("TabletService id", each -> each.tablet),
                    managers("TabletService setting", each -> each.setting),
                    managers("WorkplaceService setting", each -> each.setting),
                    // What is one person's.
                    ones("long registration", each -> each.registration),
                    ones("String label", each -> each.label),
                    ones("WrittenService id", each -> each.noteName),
                    ones("long note", each -> each.ownNote),
                    ones("CertificateService id", each -> each.certificate),
                    ones("ElsewhereService id", each -> each.elsewhere),
                    ones("long upload", each -> each.upload),
                    ones("OwnAccountService key", each -> each.emailKey),
                    ones("TabletDoorService token", each -> each.token),
                    // What names nothing that is somebody's.
                    // Looked for in the registration only.
                    nobodys("Note", each -> each.note),
                    nobodys("String activity", each -> each.hub.activity),
                    nobodys("String identifier", each -> each.hub.linkIdentifier),
                    nobodys("long seen", each -> each.hub.seen),
                    nobodys("long told", each -> each.hub.version),
                    nobodys("MoveService version", each -> each.hub.version),
                    nobodys("ModuleKind", each -> ModuleKind.REFLECTION),
                    nobodys("CourseWords", each -> new CourseWords("A title", "", "", 0, List.of(), "", "")),
                    nobodys(
                            "ElsewhereWords",
                            each -> new org.attune.record.ElsewhereWords(
                                    "A course", "", LocalDate.of(2024, 1, 1), 10, "")),
                    nobodys("NewUpload", each -> new NewUpload("new.zip", 10, "new")),
                    nobodys("WhereOrder", each -> WhereOrder.NAME),
                    nobodys("PersonWhere", each -> null),
                    nobodys("Caller", each -> new Caller("192.0.2.78", "a browser")),
                    nobodys("DoorEventKind", each -> DoorEventKind.PASSWORD),
                    nobodys("Work", each -> Work.EDUCATOR),
                    nobodys("Set ageGroups", each -> Set.of(AgeGroup.values()[0])),
                    nobodys("byte[]", each -> "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                    nobodys("boolean", each -> true),
                    nobodys("int page", each -> 1),
                    nobodys("int by", each -> 1),
                    nobodys("long offset", each -> 0L),
                    nobodys("long size", each -> 10L),
                    nobodys("String search", each -> ""),
                    nobodys("String title", each -> "A title"),
                    nobodys("String name", each -> "A name"),
                    nobodys("String localAuthority", each -> "An authority"),
                    nobodys("String givenName", each -> "Ada"),
                    nobodys("String familyName", each -> "Example"),
                    nobodys("String typed", each -> "Something typed"),
                    nobodys("String text", each -> "Something in a list"),
                    nobodys("String elsewhere", each -> "Elsewhere"),
                    nobodys("String form", each -> UUID.randomUUID().toString()),
                    nobodys("String password", each -> "not the password"),
                    nobodys("String present", each -> "not the password"),
                    nobodys("String chosen", each -> "another few words"),
                    nobodys("String fileName", each -> "a-file.pdf"),
                    nobodys("String sha256", each -> "0".repeat(64)))
            .collect(Collectors.toMap(Row::key, Function.identity()));

    private Arguments() {}

    private static Row hubs(String key, Function<Someone, Object> value) {
        return new Row(key, Whose.HUBS, value);
    }

    private static Row managers(String key, Function<Someone, Object> value) {
        return new Row(key, Whose.MANAGERS, value);
    }

    private static Row ones(String key, Function<Someone, Object> value) {
        return new Row(key, Whose.ONES, value);
    }

    private static Row nobodys(String key, Function<Someone, Object> value) {
        return new Row(key, Whose.NOBODYS, value);
    }

    static Optional<Row> find(UseCase useCase, Parameter parameter) {
        return keys(useCase, parameter).filter(ROWS::containsKey).map(ROWS::get).findFirst();
    }

    static Row of(UseCase useCase, Parameter parameter) {
        return find(useCase, parameter).orElseThrow(() -> new IllegalStateException(unknown(useCase, parameter)));
    }

    private static Stream<String> keys(UseCase useCase, Parameter parameter) {
        String name = parameter.getName();
        String type = parameter.getType().getSimpleName();
        return Stream.of(
                useCase.name() + " " + name, useCase.service().getSimpleName() + " " + name, type + " " + name, type);
    }

    static List<Object> of(UseCase useCase, Someone someone) {
        return useCase.parameters().stream()
                .map(each -> of(useCase, each).value().apply(someone))
                .collect(Collectors.toList());
    }

    static String unknown(UseCase useCase, Parameter parameter) {
        return "%s takes %s %s, of which the authorisation test knows nothing. Add a row to Arguments.ROWS, such as ones(\"%s %s\", each -> ...), with what it is for someone; if it names a thing, make that in TwoHubs."
                .formatted(
                        useCase.name(),
                        parameter.getType().getSimpleName(),
                        parameter.getName(),
                        useCase.service().getSimpleName(),
                        parameter.getName());
    }

    /** The rows that no use case asks for. */
    static List<String> unused(List<UseCase> useCases) {
        Set<String> used = useCases.stream()
                .flatMap(useCase -> useCase.parameters().stream()
                        .flatMap(each -> find(useCase, each).stream())
                        .map(Row::key))
                .collect(Collectors.toSet());
        return ROWS.keySet().stream()
                .filter(each -> !used.contains(each))
                .sorted()
                .toList();
    }
}
