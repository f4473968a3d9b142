package id.kawal.testkit.architecture;

import static id.kawal.testkit.architecture.ArchitectureRules.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import id.kawal.intake.SeesRouting;
import id.kawal.testkit.canary.adapter.mongo.Store;
import id.kawal.testkit.canary.adapter.web.*;
import id.kawal.testkit.canary.application.*;
import id.kawal.testkit.canary.cycle.a.A;
import id.kawal.testkit.canary.cycle.b.B;
import id.kawal.testkit.canary.domain.*;
import id.kawal.testkit.canary.naming.*;
import id.kawal.unmarked.HasNoPackageInfo;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    static Stream<Arguments> canaries() {
        return Stream.of(
                canary(DOMAIN_IS_PLAIN_JAVA, DependsOnTheContract.class),
                canary(DOMAIN_ASKS_NOBODY_FOR_TIME_OR_CHANCE, AsksForTheTime.class),
                canary(DOMAIN_ASKS_NOBODY_FOR_TIME_OR_CHANCE, DrawsByItself.class),
                canary(APPLICATION_READS_ONLY_THE_CLOCK_IT_WAS_GIVEN, AsksTheSystem.class),
                canary(APPLICATION_READS_ONLY_THE_CLOCK_IT_WAS_GIVEN, AsksInItsZone.class),
                canary(APPLICATION_READS_ONLY_THE_CLOCK_IT_WAS_GIVEN, MakesAClock.class),
                canary(APPLICATION_HAS_NO_SPRING_ANNOTATIONS, IsAService.class),
                canary(APPLICATION_KNOWS_NO_ADAPTER, KnowsAnAdapter.class, Store.class),
                canary(ADAPTERS_DO_NOT_KNOW_EACH_OTHER, KnowsTheStore.class, Store.class),
                canary(ONLY_SCHEDULE_ADAPTERS_ARE_SCHEDULED, IsScheduled.class),
                canary(ONLY_EVENT_TRANSPORT_SENDS, SendsByItself.class),
                canary(ONLY_EVENT_TRANSPORT_SENDS, UsesAProducer.class),
                canary(ONLY_EVENT_TRANSPORT_SENDS, UsesTheBridge.class),
                canary(
                        ArchRuleDefinition.classes().should(beRecordsOfValues()),
                        CarriesAThing.class),
                canary(ArchRuleDefinition.classes().should(beRecordsOfValues()), TextUtil.class),
                canary(NOTHING_IS_MOCKED, Mocks.class),
                canary(NOBODY_SLEEPS_IN_A_TEST, Sleeps.class),
                canary(NAMES_SAY_WHAT_A_THING_IS, TextUtil.class),
                canary(EVERY_PACKAGE_IS_NULL_MARKED, HasNoPackageInfo.class),
                canary(seesNoOtherService("intake"), SeesRouting.class),
                canary(seesNoService("id.kawal.intake"), SeesRouting.class),
                canary(hasNoCycles("id.kawal.testkit.canary.cycle"), A.class, B.class));
    }

    @ParameterizedTest
    @MethodSource("canaries")
    void every_rule_can_fail(ArchRule rule, JavaClasses canary) {
        assertThatThrownBy(() -> rule.check(canary)).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_application_may_ask_the_clock_it_was_given() {
        var asking = new ClassFileImporter().importClasses(AsksTheClock.class);

        assertThatCode(() -> APPLICATION_READS_ONLY_THE_CLOCK_IT_WAS_GIVEN.check(asking))
                .doesNotThrowAnyException();
    }

    @Test
    void the_contract_of_events_is_made_of_records_of_values() {
        var contract = new ClassFileImporter().importPackages("id.kawal.events");

        assertThat(contract).isNotEmpty();
        assertThatCode(() -> FACTS_ARE_RECORDS_OF_VALUES.check(contract))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rulesOfThePlatform")
    void the_platform_keeps_what_applies_to_it(ArchRule rule) {
        var platform =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("id.kawal");

        assertThatCode(() -> rule.check(platform)).doesNotThrowAnyException();
    }

    static Stream<ArchRule> rulesOfThePlatform() {
        return Stream.of(
                FACTS_ARE_RECORDS_OF_VALUES,
                NAMES_SAY_WHAT_A_THING_IS,
                EVERY_PACKAGE_IS_NULL_MARKED,
                ONLY_SCHEDULE_ADAPTERS_ARE_SCHEDULED);
    }

    private static Arguments canary(ArchRule rule, Class<?>... broken) {
        return Arguments.of(rule, new ClassFileImporter().importClasses(broken));
    }
}
