package id.kawal.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.kawal.events.ComplaintEvent;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The rules of the house that a machine can check; the testkit's own tests show that each can fail.
 */
public final class ArchitectureRules {

    private static final List<String> SERVICES =
            List.of("intake", "routing", "escalation", "notification");

    /** Not even the event contract: an adapter translates. */
    public static final ArchRule DOMAIN_IS_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("..domain..", "java..", "org.jspecify..")
                    .allowEmptyShould(true);

    public static final ArchRule DOMAIN_ASKS_NOBODY_FOR_TIME_OR_CHANCE =
            noClasses()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .callMethodWhere(asksTheJdkForTimeOrChance())
                    .orShould()
                    .dependOnClassesThat(assignableTo(Clock.class).or(assignableTo(Random.class)))
                    .allowEmptyShould(true);

    /** One clock, so that a demo may run fast and a test may stand still. */
    public static final ArchRule APPLICATION_READS_ONLY_THE_CLOCK_IT_WAS_GIVEN =
            noClasses()
                    .that()
                    .resideInAPackage("..application..")
                    .should()
                    .callMethodWhere(asksTheSystemForTime())
                    .allowEmptyShould(true);

    public static final ArchRule APPLICATION_HAS_NO_SPRING_ANNOTATIONS =
            noClasses()
                    .that()
                    .resideInAPackage("..application..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.springframework..")
                                    .and(describe("are annotations", JavaClass::isAnnotation)))
                    .allowEmptyShould(true);

    public static final ArchRule APPLICATION_KNOWS_NO_ADAPTER =
            noClasses()
                    .that()
                    .resideInAPackage("..application..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..adapter..", "..config..")
                    .allowEmptyShould(true);

    public static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("..adapter.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .allowEmptyShould(true);

    public static final ArchRule ONLY_SCHEDULE_ADAPTERS_ARE_SCHEDULED =
            methods()
                    .that()
                    .areAnnotatedWith("org.springframework.scheduling.annotation.Scheduled")
                    .should()
                    .beDeclaredInClassesThat()
                    .resideInAPackage("..adapter.schedule..")
                    .allowEmptyShould(true);

    /** A fact leaves through the outbox or not at all. */
    public static final ArchRule ONLY_EVENT_TRANSPORT_SENDS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("id.kawal.transport..")
                    .should()
                    .dependOnClassesThat(
                            assignableTo(
                                            "org.springframework.cloud.stream.function.StreamOperations")
                                    .or(
                                            assignableTo(
                                                    "org.springframework.kafka.core.KafkaOperations"))
                                    .or(resideInAPackage("org.apache.kafka.clients.producer..")))
                    .allowEmptyShould(true);

    public static final ArchRule FACTS_ARE_RECORDS_OF_VALUES =
            classes()
                    .that()
                    .areAssignableTo(ComplaintEvent.class)
                    .and()
                    .areNotInterfaces()
                    .should(beRecordsOfValues())
                    .allowEmptyShould(true);

    /** A fake keeps a port's promise; a mock only repeats what the test hoped. */
    public static final ArchRule NOTHING_IS_MOCKED =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.mockito..",
                            "org.springframework.test.context.bean.override.mockito..")
                    .allowEmptyShould(true);

    public static final ArchRule NOBODY_SLEEPS_IN_A_TEST =
            noClasses().should().callMethodWhere(sleeps()).allowEmptyShould(true);

    public static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .resideInAnyPackage(
                            "..common..", "..util..", "..helper..", "..manager..", "..dto..")
                    .allowEmptyShould(true);

    public static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().should(liveInANullMarkedPackage()).allowEmptyShould(true);

    private ArchitectureRules() {}

    /** Rules for a service's own classes, without its tests. */
    public static List<ArchRule> ofService(String service) {
        return List.of(
                DOMAIN_IS_PLAIN_JAVA,
                DOMAIN_ASKS_NOBODY_FOR_TIME_OR_CHANCE,
                APPLICATION_READS_ONLY_THE_CLOCK_IT_WAS_GIVEN,
                APPLICATION_HAS_NO_SPRING_ANNOTATIONS,
                APPLICATION_KNOWS_NO_ADAPTER,
                ADAPTERS_DO_NOT_KNOW_EACH_OTHER,
                ONLY_SCHEDULE_ADAPTERS_ARE_SCHEDULED,
                ONLY_EVENT_TRANSPORT_SENDS,
                FACTS_ARE_RECORDS_OF_VALUES,
                NAMES_SAY_WHAT_A_THING_IS,
                EVERY_PACKAGE_IS_NULL_MARKED,
                seesNoOtherService(service),
                hasNoCycles("id.kawal." + service));
    }

    /** Rules for a module of the platform, which has no rings. */
    public static List<ArchRule> ofPlatform(String module) {
        return List.of(
                FACTS_ARE_RECORDS_OF_VALUES,
                NAMES_SAY_WHAT_A_THING_IS,
                EVERY_PACKAGE_IS_NULL_MARKED,
                ONLY_SCHEDULE_ADAPTERS_ARE_SCHEDULED,
                ONLY_EVENT_TRANSPORT_SENDS,
                seesNoService("id.kawal." + module),
                hasNoCycles("id.kawal." + module));
    }

    /** Rules for tests, of a service and of the platform. */
    public static List<ArchRule> ofTests() {
        return List.of(NOTHING_IS_MOCKED, NOBODY_SLEEPS_IN_A_TEST);
    }

    /** Services talk by facts on the log, never by classes. */
    public static ArchRule seesNoOtherService(String service) {
        var others =
                SERVICES.stream()
                        .filter(other -> !other.equals(service))
                        .map(other -> "id.kawal." + other + "..")
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("id.kawal." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }

    /** The platform carries services; it knows none. */
    public static ArchRule seesNoService(String rootPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SERVICES.stream()
                                .map(service -> "id.kawal." + service + "..")
                                .toArray(String[]::new))
                .allowEmptyShould(true);
    }

    public static ArchRule hasNoCycles(String rootPackage) {
        return slices().matching(rootPackage + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaMethodCall> sleeps() {
        return describe(
                "sleeps",
                call ->
                        call.getTargetOwner().getPackageName().startsWith("java.")
                                && call.getName().equals("sleep"));
    }

    /** A component of a record may well be called {@code now}: the argument that time is. */
    private static DescribedPredicate<JavaMethodCall> asksTheJdkForTimeOrChance() {
        return describe(
                "asks the JDK for time or chance",
                call ->
                        call.getTargetOwner().getPackageName().startsWith("java.")
                                && call.getName()
                                        .matches(
                                                "now|randomUUID|random|currentTimeMillis|nanoTime"));
    }

    /** {@code now()} and {@code now(zone)} do, {@code now(clock)} asks the clock. */
    private static DescribedPredicate<JavaMethodCall> asksTheSystemForTime() {
        return describe(
                "asks the system for the time",
                call ->
                        call.getTargetOwner().getPackageName().startsWith("java.")
                                && call.getName()
                                        .matches("now|currentTimeMillis|nanoTime|system.*|tick.*")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isAssignableTo(Clock.class)));
    }

    static ArchCondition<JavaClass> beRecordsOfValues() {
        return new ArchCondition<>("be records of JDK types or contract records") {
            @Override
            public void check(JavaClass fact, ConditionEvents events) {
                if (!fact.isRecord()) {
                    events.add(violated(fact, fact.getName() + " is not a record"));
                }
                fact.getFields().stream()
                        .filter(field -> !isStatic(field.getModifiers()))
                        .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                        .filter(type -> !isValue(type))
                        .forEach(type ->
                                events.add(
                                        violated(
                                                fact,
                                                fact.getName() + " carries " + type.getName())));
            }
        };
    }

    private static boolean isStatic(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.STATIC);
    }

    private static boolean isValue(JavaClass type) {
        var contract = ComplaintEvent.class.getPackageName();
        return type.isPrimitive()
                || type.getPackageName().startsWith("java.")
                || (type.getPackageName().equals(contract) && (type.isRecord() || type.isEnum()));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked =
                        type.getPackage().tryGetPackageInfo().stream()
                                .anyMatch(info ->
                                        info.isAnnotatedWith(
                                                "org.jspecify.annotations.NullMarked"));
                if (!marked) {
                    events.add(violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }

    private static ConditionEvent violated(JavaClass where, String message) {
        return SimpleConditionEvent.violated(where, message);
    }
}
