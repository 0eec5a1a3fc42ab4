package dev.baton.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** The rules, for any root package: the real one or the planted one. */
final class Rules {

    private Rules() {}

    /** The engine is spoken to at its edge; the domain does not know that there is one. */
    static final ArchRule ENGINE_ONLY_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..process..", "..lifecycle..", "..insight..", "..platform..", "..architecture..", "..support..")
            .and(areNotModelBeans())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .as("only process, lifecycle, insight, platform and the beans for models know the engine");

    static final ArchRule NOBODY_IMPORTS_THE_WEB = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.baton..web..", "planted..web.."))
            .as("nobody imports a web package");

    static final ArchRule NOBODY_IMPORTS_A_PROCESS = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.baton..process..", "planted..process.."))
            .as("nobody imports a process package");

    static final ArchRule THE_LEAD_KNOWS_NEITHER_WEB_NOR_STAGES = noClasses()
            .that()
            .resideInAPackage("..lead..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework.web..",
                    "org.camunda..",
                    "..baton.lifecycle..",
                    "..baton.outbox..",
                    "..planted.lifecycle..",
                    "..qualification..",
                    "..assignment..",
                    "..intake.."))
            .as("the lead knows neither web, engine nor stages");

    static final ArchRule DELEGATES_ONLY_TRANSLATE = noClasses()
            .that()
            .areAssignableTo(JavaDelegate.class)
            .should()
            .dependOnClassesThat(areRepositoriesOrHttp())
            .as("a delegate translates and calls a verb: no repository, no SQL, no HTTP");

    static final ArchRule DELEGATES_LIVE_IN_PROCESS = classes()
            .that()
            .areAssignableTo(JavaDelegate.class)
            .should()
            .resideInAPackage("..process..")
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .notBePublic();

    static final ArchRule CONTROLLERS_LIVE_IN_WEB = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .notBePublic();

    static final ArchRule REPOSITORIES_ARE_NOBODY_ELSES =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields().should().beAnnotatedWith(Autowired.class);

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("TimeConfiguration")
            .and(resideInAnyPackage("dev.baton..", "planted.."))
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .as("time comes from " + Clock.class.getName() + ", so that tests can move it");

    static final ArchRule NO_STREAM_HOLDS_A_CONNECTION = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .orShould()
            .callMethodWhere(target(name("queryForStream")).and(target(owner(assignableTo(JdbcOperations.class)))))
            .as("the rows of a query are read as a list: a stream keeps its connection until somebody closes it");

    static final ArchRule NO_SETTER_ON_A_STATE = methods()
            .that()
            .haveNameMatching("set(State|Stage|Status|WorkStatus)")
            .should(notExist());

    private static ArchCondition<JavaMethod> notExist() {
        return new ArchCondition<>("not exist") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(
                        SimpleConditionEvent.violated(method, method.getFullName() + " sets a state without a guard"));
            }
        };
    }

    private static DescribedPredicate<JavaClass> areNotModelBeans() {
        return DescribedPredicate.not(DescribedPredicate.describe(
                "are beans for models",
                type -> type.isAnnotatedWith(dev.baton.platform.ModelBean.class)
                        || simpleNameEndingWith("Facts").test(type)));
    }

    private static DescribedPredicate<JavaClass> areRepositoriesOrHttp() {
        return DescribedPredicate.describe(
                "are repositories, SQL or HTTP",
                type -> type.isAssignableTo(Repository.class)
                        || type.getPackageName().startsWith("org.springframework.jdbc")
                        || type.getPackageName().startsWith("org.springframework.web")
                        || type.getPackageName().startsWith("java.net.http"));
    }
}
