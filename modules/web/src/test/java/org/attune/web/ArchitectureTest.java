package org.attune.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import org.attune.account.SignInAnswer;
import org.attune.account.WebSessionService;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.web.page.Entrance;
import org.attune.web.page.PageMemory;
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

    /** Only the entrance begins one; a request is somebody's by it, or by the gate, which found one. */
    @Test
    void a_web_session_begins_at_the_entrance_only() {
        noClasses()
                .that()
                .areNotAssignableTo(Entrance.class)
                .should()
                .callMethod(WebSessionService.class, "begin", Reader.class, int.class, boolean.class)
                .check(OURS);
        noClasses()
                .that()
                .areNotAssignableTo(Entrance.class)
                .and()
                .doNotHaveFullyQualifiedName("org.attune.web.gate.WebSessions")
                .should()
                .callMethod(SignedIn.class, "enter", SignInAnswer.SignedIn.class, String.class, boolean.class)
                .check(OURS);
    }

    @Test
    void what_pages_keep_becomes_another_sign_ins_in_one_place() {
        noClasses()
                .that()
                .areNotAssignableTo(PageMemory.class)
                .should()
                .callMethod(HttpServletRequest.class, "changeSessionId")
                .check(OURS);
    }

    /** But for the files of packages and recordings: their content host has asked by the label which one they are of. */
    @Test
    void the_web_calls_no_use_case_that_is_the_servers_own() {
        DescribedPredicate<JavaAccess<?>> system =
                DescribedPredicate.describe("to a use case of the policy SYSTEM", access -> access.getTarget()
                        .resolveMember()
                        .flatMap(member -> member.tryGetAnnotationOfType(Access.class))
                        .filter(found -> found.value() == Access.Policy.SYSTEM)
                        .isPresent());
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.attune.web.content.PackageFiles")
                .and()
                .doNotHaveFullyQualifiedName("org.attune.web.content.RecordingFiles")
                .should()
                .accessTargetWhere(system)
                .check(OURS);
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
