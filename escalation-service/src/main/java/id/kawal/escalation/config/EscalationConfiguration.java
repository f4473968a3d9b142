package id.kawal.escalation.config;

import id.kawal.chassis.access.PublicPath;
import id.kawal.chassis.access.PublicPaths;
import id.kawal.chassis.time.KawalTime;
import id.kawal.escalation.adapter.messaging.ComplaintFacts;
import id.kawal.escalation.adapter.messaging.DirectoryReader;
import id.kawal.escalation.adapter.mongo.MongoCaseList;
import id.kawal.escalation.adapter.mongo.MongoCases;
import id.kawal.escalation.adapter.schedule.DeadlineSweep;
import id.kawal.escalation.adapter.schedule.OrphanCount;
import id.kawal.escalation.application.Agenda;
import id.kawal.escalation.application.CaseList;
import id.kawal.escalation.application.Cases;
import id.kawal.escalation.application.FiringDue;
import id.kawal.escalation.application.HearingFacts;
import id.kawal.escalation.application.HeldPosts;
import id.kawal.escalation.application.Reading;
import id.kawal.escalation.application.ReferralDesk;
import id.kawal.escalation.application.Registers;
import id.kawal.escalation.domain.Rules;
import id.kawal.sealed.Erasure;
import id.kawal.sealed.Seals;
import id.kawal.transport.EventJson;
import id.kawal.transport.aggregate.Aggregates;
import id.kawal.transport.consume.ReadUpTo;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Everything the clocks need. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EscalationConfiguration {

    @Bean
    HeldPosts heldPosts() {
        return new HeldPosts();
    }

    @Bean
    DirectoryReader directoryReader(KafkaProperties kafka, HeldPosts posts) {
        return new DirectoryReader(kafka.buildConsumerProperties(), posts, EventJson.MAPPER);
    }

    @Bean
    Rules rules(HeldPosts posts) {
        return new Rules(
                RuleFiles.calendars(),
                RuleFiles.policies(),
                RuleFiles.agreements(),
                RuleFiles.offices(),
                posts);
    }

    @Bean
    Registers registers(Rules rules) {
        return new Registers(rules);
    }

    @Bean
    Cases cases(Aggregates aggregates, MongoDatabaseFactory database, Rules rules) {
        return new Agenda(new MongoCases(aggregates, database, rules), InstantSource.system());
    }

    @Bean
    CaseList caseList(MongoDatabaseFactory database, Rules rules) {
        return new MongoCaseList(database, rules);
    }

    @Bean
    HearingFacts hearingFacts(Cases cases, Rules rules, MeterRegistry meters) {
        return new HearingFacts(cases, rules, new DecisionCounter(meters, "fact"));
    }

    @Bean
    ComplaintFacts complaintFacts(HearingFacts hearing, Erasure erasure, Clock clock) {
        return new ComplaintFacts(hearing, erasure, clock);
    }

    /** The reader comes to life with the bindings, after the clocks: it is looked up when asked. */
    @Bean
    Reading reading(ObjectProvider<ReadUpTo> readUpTo, HeldPosts posts) {
        return new Reading() {
            @Override
            public Optional<Instant> upTo(int partition) {
                return readUpTo.getObject().of(partition);
            }

            @Override
            public Optional<Instant> since(int partition) {
                return readUpTo.getObject().readingSince(partition);
            }

            @Override
            public boolean knowsPosts() {
                return posts.areKnown();
            }
        };
    }

    @Bean
    FiringDue firingDue(
            Cases cases, Rules rules, Reading reading, FiringDue.Time time, MeterRegistry meters) {
        var firing =
                new FiringDue(
                        cases,
                        rules,
                        reading,
                        time,
                        new DecisionCounter(meters, "firing"),
                        new FailureCounter(meters));
        Gauge.builder("kawal.escalation.failing", firing, FiringDue::failed)
                .description("cases whose firing failed and that are tried again")
                .register(meters);
        return firing;
    }

    @Bean
    FiringDue.Time firingTime(Clock clock, KawalTime time) {
        return new FiringDue.Time(clock, InstantSource.system(), FiringDue.Time.grace(time.rate()));
    }

    @Bean
    OrphanCount orphanCount(CaseList cases, MeterRegistry meters) {
        var count = new OrphanCount(cases);
        Gauge.builder("kawal.orphaned.complaints", count, OrphanCount::last)
                .description("open complaints without a running clock and without a written reason")
                .register(meters);
        return count;
    }

    @Bean
    DeadlineSweep deadlineSweep(FiringDue firing) {
        return new DeadlineSweep(firing);
    }

    @Bean
    ReferralDesk referralDesk(
            Cases cases, Rules rules, Seals seals, Clock clock, MeterRegistry meters) {
        return new ReferralDesk(cases, rules, seals, clock, new DecisionCounter(meters, "desk"));
    }

    /** A preview tells only what anyone can reckon, and programs ask many: no limit per address. */
    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(
                PublicPath.get("/api/v1/deadline-previews").bulk(),
                PublicPath.get("/api/v1/mous"),
                PublicPath.get("/api/v1/calendars"));
    }
}
