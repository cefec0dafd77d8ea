package org.alumnibridge.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** How a service is built inside. Every service applies these rules to itself. */
public final class ArchitectureRules {

    private static final String WITH_TRANSACTION = "io.quarkus.hibernate.reactive.panache.common.WithTransaction";
    private static final Set<String> HTTP_METHODS = Set.of(
            "jakarta.ws.rs.GET",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.PATCH",
            "jakarta.ws.rs.DELETE");
    private static final Set<String> ACCESS = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated");

    private ArchitectureRules() {}

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles = slices().matching(
                    "org.alumnibridge.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_operation_says_who_may_call_it = methods()
            .that(new AnnotatedWithOneOf<JavaMethod>(HTTP_METHODS))
            .should(new DeclareAccess())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule transactions_begin_at_use_cases_only = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*(Resource|Consumer|Repository|Relay|Job)")
            .should()
            .beAnnotatedWith(WITH_TRANSACTION)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule transports_leave_storage_to_use_cases = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.hibernate.reactive.mutiny.Mutiny$Session")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_blocks_an_event_loop =
            noClasses().should().callMethod("io.smallrye.mutiny.Uni", "await").allowEmptyShould(true);

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("SystemClock")
            .should()
            .callMethod("java.time.Instant", "now")
            .orShould()
            .callMethod("java.time.LocalDate", "now")
            .orShould()
            .callMethod("java.time.ZonedDateTime", "now")
            .orShould()
            .callMethod("java.lang.System", "currentTimeMillis")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule resources_are_named_so = classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .haveSimpleNameEndingWith("Resource")
            .orShould()
            .haveSimpleNameEndingWith("Pages")
            .allowEmptyShould(true);

    private static final class AnnotatedWithOneOf<T extends JavaMember> extends DescribedPredicate<T> {
        private final Set<String> annotations;

        AnnotatedWithOneOf(Set<String> annotations) {
            super("serve an HTTP method");
            this.annotations = annotations;
        }

        @Override
        public boolean test(T member) {
            return annotations.stream().anyMatch(member::isAnnotatedWith);
        }
    }

    private static final class DeclareAccess extends ArchCondition<JavaMethod> {
        DeclareAccess() {
            super("declare who may call them, on the method or its class");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            JavaClass owner = method.getOwner();
            boolean declared = ACCESS.stream().anyMatch(a -> method.isAnnotatedWith(a) || owner.isAnnotatedWith(a));
            events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " has no access annotation"));
        }
    }
}
