package org.attune.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "org.attune.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_web_sees_no_entity =
            noClasses().should().dependOnClassesThat().areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule the_web_knows_no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule transactions_begin_in_services_below =
            noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.transaction..");

    @ArchTest
    static final ArchRule what_pages_name_stands_with_the_pages = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .should()
            .resideInAnyPackage("org.attune.web.page", "org.attune.web.player");

    @ArchTest
    static final ArchRule only_pages_know_faces = noClasses()
            .that()
            .resideOutsideOfPackage("org.attune.web.page")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.faces..");
}
