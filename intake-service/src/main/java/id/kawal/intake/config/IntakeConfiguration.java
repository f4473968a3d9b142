package id.kawal.intake.config;

import id.kawal.intake.adapter.data.RegionFile;
import id.kawal.intake.adapter.messaging.CaseFacts;
import id.kawal.intake.adapter.messaging.TimelineFacts;
import id.kawal.intake.adapter.mongo.MongoComplaints;
import id.kawal.intake.adapter.mongo.MongoTimelines;
import id.kawal.intake.application.CitizensDesk;
import id.kawal.intake.application.Complaints;
import id.kawal.intake.application.Erasing;
import id.kawal.intake.application.FollowingTheCase;
import id.kawal.intake.application.Lodging;
import id.kawal.intake.application.OpeningIdentities;
import id.kawal.intake.application.Receipts;
import id.kawal.intake.application.Regions;
import id.kawal.intake.application.Tracking;
import id.kawal.intake.application.Vault;
import id.kawal.intake.application.timeline.DrawingTheTimeline;
import id.kawal.intake.application.timeline.Following;
import id.kawal.intake.application.timeline.Timelines;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.IdentityDesk;
import id.kawal.sealed.Seals;
import id.kawal.sealed.Signatures;
import id.kawal.transport.aggregate.Aggregates;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Everything a complaint needs from lodging to erasure. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Regions regions() {
        return RegionFile.read();
    }

    @Bean
    Complaints complaints(Aggregates aggregates) {
        return new MongoComplaints(aggregates);
    }

    @Bean
    Timelines timelines(Aggregates aggregates, MongoDatabaseFactory database) {
        return new MongoTimelines(aggregates, database);
    }

    @Bean
    Vault vault(ComplaintKeys keys, Seals seals) {
        return new Vault(keys, seals);
    }

    @Bean
    Receipts receipts(Signatures signatures) {
        return new Receipts(signatures);
    }

    @Bean
    Lodging lodging(
            Complaints complaints, Vault vault, Regions regions, Receipts receipts, Clock clock) {
        return new Lodging(complaints, vault, regions, receipts, clock);
    }

    @Bean
    Tracking tracking(Complaints complaints) {
        return new Tracking(complaints);
    }

    @Bean
    CitizensDesk citizensDesk(Complaints complaints, Vault vault, Clock clock) {
        return new CitizensDesk(complaints, vault, clock);
    }

    @Bean
    Erasing erasing(Complaints complaints, Vault vault, Clock clock) {
        return new Erasing(complaints, vault, clock);
    }

    @Bean
    OpeningIdentities openingIdentities(Complaints complaints, IdentityDesk desk, Clock clock) {
        return new OpeningIdentities(complaints, desk, clock);
    }

    @Bean
    Following following(
            Timelines timelines, Seals seals, Regions regions, CitizensDesk desk, Clock clock) {
        return new Following(timelines, seals, regions, desk, clock);
    }

    @Bean
    CaseFacts caseFacts(Complaints complaints) {
        return new CaseFacts(new FollowingTheCase(complaints));
    }

    @Bean
    TimelineFacts timelineFacts(Timelines timelines, Erasing erasing) {
        return new TimelineFacts(new DrawingTheTimeline(timelines, erasing));
    }
}
