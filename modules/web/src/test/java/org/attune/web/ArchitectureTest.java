package org.attune.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.account.Person;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.web.page.Entrance;
import org.attune.web.page.SignedIn;
import org.junit.jupiter.api.Test;

/** What the web may know, and where it stands. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.attune.web");

    @Test
    void the_web_sees_no_entity() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .orShould()
                .dependOnClassesThat()
                .areAnnotatedWith(Embeddable.class)
                .check(OURS);
    }

    @Test
    void the_web_knows_no_database_and_no_transaction() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Transactional.class, UserTransaction.class)
                .check(OURS);
    }

    @Test
    void what_pages_name_stands_with_the_pages() {
        classes()
                .that()
                .areAnnotatedWith(Named.class)
                .should()
                .resideInAnyPackage("org.attune.web.page", "org.attune.web.player")
                .check(OURS);
    }

    @Test
    void a_session_becomes_somebodys_at_the_entrance_only() {
        noClasses()
                .that()
                .areNotAssignableTo(Entrance.class)
                .should()
                .callMethod(SignedIn.class, "enter", Reader.class, Person.class, String.class, int.class)
                .orShould()
                .callMethod(HttpServletRequest.class, "changeSessionId")
                .check(OURS);
    }

    /** {@code SYSTEM} admits everybody: whoever calls it from here looks first, or asks of nobody in particular. */
    private static final Map<String, String> FOR_THE_SYSTEM = Map.of(
            "ContentHost calls RegistrationService.resourceOf", "the label in the content origin is the permission",
            "DocumentFiles calls DocumentService.file", "the label in the content origin is the permission",
            "PackageFiles calls CatalogueService.file", "for the resource that the label permits");

    @Test
    void the_web_calls_nothing_that_is_for_the_system() {
        Set<String> calls = OURS.stream()
                .flatMap(type -> Stream.concat(
                        type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream()))
                .filter(ArchitectureTest::isForTheSystem)
                .map(call -> topLevel(call.getOriginOwner()) + " calls "
                        + call.getTargetOwner().getSimpleName() + "." + call.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(calls)
                .as("calls of use cases with policy SYSTEM: give the use case a reader and another policy, or say in"
                        + " FOR_THE_SYSTEM why it may be called")
                .isEqualTo(FOR_THE_SYSTEM.keySet());
    }

    private static boolean isForTheSystem(JavaCodeUnitAccess<?> call) {
        return call.getTarget()
                .resolveMember()
                .filter(member -> member.isAnnotatedWith(Access.class))
                .map(member -> member.getAnnotationOfType(Access.class).value() == Access.Policy.SYSTEM)
                .orElse(false);
    }

    private static String topLevel(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "").replaceFirst(".*\\.", "");
    }

    @Test
    void only_pages_know_faces() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.attune.web.page", "org.attune.web.player")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..")
                .check(OURS);
    }
}
