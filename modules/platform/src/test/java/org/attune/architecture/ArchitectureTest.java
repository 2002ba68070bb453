package org.attune.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.junit.jupiter.api.Test;

/** The arrows and rules that no compiler holds. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.attune");

    @Test
    void features_have_no_cycles() {
        slices().matching("org.attune.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void nothing_depends_on_the_demo() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.attune.demo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.attune.demo")
                .check(OURS);
    }

    @Test
    void nothing_depends_on_reporting() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.attune.reporting")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.attune.reporting")
                .check(OURS);
    }

    @Test
    void no_feature_knows_the_web() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.attune.web..", "jakarta.faces..", "jakarta.ws.rs..", "org.primefaces..")
                .check(OURS);
    }

    @Test
    void shared_knows_no_feature() {
        DescribedPredicate<JavaClass> sharedOrNotOurs = DescribedPredicate.describe(
                "are shared, or not ours",
                type -> !type.getPackageName().startsWith("org.attune.")
                        || type.getPackageName().equals("org.attune.shared"));
        classes()
                .that()
                .resideInAPackage("org.attune.shared")
                .should()
                .onlyDependOnClassesThat(sharedOrNotOurs)
                .check(OURS);
    }

    @Test
    void every_use_case_names_its_policy() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Service")
                .should()
                .beAnnotatedWith(Access.class)
                .check(OURS);
    }

    @Test
    void a_use_case_for_a_reader_takes_the_reader_first() {
        methods()
                .that()
                .areAnnotatedWith(Access.class)
                .should(new ArchCondition<JavaMethod>("take a Reader first where the policy needs one") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean needed =
                                switch (method.getAnnotationOfType(Access.class).value()) {
                                    case LEARNER, SIGNED_IN, MANAGER, LEADER, SPECIALIST, COORDINATOR, ADMINISTRATOR ->
                                        true;
                                    case ANYONE, BEARER, SYSTEM -> false;
                                };
                        boolean first = !method.getRawParameterTypes().isEmpty()
                                && method.getRawParameterTypes().get(0).isEquivalentTo(Reader.class);
                        events.add(new SimpleConditionEvent(
                                method, first || !needed, method.getFullName() + " takes no Reader first"));
                    }
                })
                .check(OURS);
    }

    @Test
    void services_have_transactions_and_nothing_else_has() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(OURS);
        classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .haveSimpleNameEndingWith("Service")
                .check(OURS);
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Service")
                .check(OURS);
    }

    @Test
    void entities_stay_in_their_feature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .bePackagePrivate()
                .check(OURS);
    }

    @Test
    void services_leave_the_entity_manager_to_the_stores() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(OURS);
    }

    /** Whoever takes one from the pool while entities are read needs two, and many at once wait for one another. */
    @Test
    void plain_sql_goes_by_the_connection_of_the_transaction() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.attune.shared")
                .and()
                .haveRawType(DataSource.class)
                .should()
                .beAnnotatedWith(Resource.class)
                .check(OURS);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Helper|Util|Utils|Manager|DTO|Dto)")
                .check(OURS);
    }
}
