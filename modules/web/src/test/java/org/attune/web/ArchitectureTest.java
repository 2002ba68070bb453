package org.attune.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
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
import java.util.stream.Collectors;
import org.attune.account.Person;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.web.page.AccountPasswordPage;
import org.attune.web.page.Entrance;
import org.attune.web.page.SignOutEverywherePage;
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
                .check(OURS);
    }

    /** At the entrance, and where the one session that goes on after all others were ended is told from them. */
    @Test
    void a_session_gets_another_id_where_whose_it_is_begins_anew() {
        noClasses()
                .that()
                .areNotAssignableTo(Entrance.class)
                .and()
                .areNotAssignableTo(AccountPasswordPage.class)
                .and()
                .areNotAssignableTo(SignOutEverywherePage.class)
                .should()
                .callMethod(HttpServletRequest.class, "changeSessionId")
                .check(OURS);
    }

    /**
     * Nobody is asked who they are by a use case of the policy SYSTEM, so a page calls none. Where the web does so all the same
     * stands here, with what answers for who asks; one that is not called any more fails as well.
     */
    @Test
    void the_web_calls_no_use_case_that_is_the_servers_own() {
        Map<String, String> why = Map.of(
                "ContentHost RegistrationService.resourceOf",
                "the content host knows no sign-in: the label that a launch made is all that speaks for the reader",
                "PackageFiles CatalogueService.file",
                "the content host gives a file of the package that the label is for",
                "DocumentFiles DocumentService.file",
                "the content host gives the one document that the label is for");
        Set<String> called = OURS.stream()
                .flatMap(each -> each.getAccessesFromSelf().stream())
                .filter(ArchitectureTest::isTheServersOwn)
                .map(each -> outermost(each.getOriginOwner()) + " " + outermost(each.getTargetOwner()) + "."
                        + each.getTarget().getName())
                .collect(Collectors.toSet());
        assertThat(called).isEqualTo(why.keySet());
    }

    private static boolean isTheServersOwn(JavaAccess<?> access) {
        return access.getTarget()
                .resolveMember()
                .flatMap(member -> member.tryGetAnnotationOfType(Access.class))
                .filter(found -> found.value() == Access.Policy.SYSTEM)
                .isPresent();
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElseGet(type::getSimpleName);
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
