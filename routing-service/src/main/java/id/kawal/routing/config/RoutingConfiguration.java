package id.kawal.routing.config;

import id.kawal.chassis.access.PublicPath;
import id.kawal.chassis.access.PublicPaths;
import id.kawal.routing.adapter.catalogue.DirectoryFiles;
import id.kawal.routing.adapter.catalogue.RoutingRuleFiles;
import id.kawal.routing.adapter.catalogue.ZoneFile;
import id.kawal.routing.adapter.messaging.ComplaintFacts;
import id.kawal.routing.adapter.messaging.FactTranslation;
import id.kawal.routing.adapter.mongo.MongoCaseList;
import id.kawal.routing.adapter.mongo.MongoCases;
import id.kawal.routing.adapter.web.CaseViews;
import id.kawal.routing.adapter.web.RegionDays;
import id.kawal.routing.application.CaseList;
import id.kawal.routing.application.Cases;
import id.kawal.routing.application.Desk;
import id.kawal.routing.application.Following;
import id.kawal.routing.application.PlacementFinder;
import id.kawal.routing.application.Placing;
import id.kawal.routing.domain.cases.CasePolicy;
import id.kawal.routing.domain.cases.DeskDecisions;
import id.kawal.routing.domain.cases.FactDecisions;
import id.kawal.routing.domain.directory.AgencyDirectory;
import id.kawal.sealed.Erasure;
import id.kawal.sealed.Seals;
import id.kawal.transport.aggregate.Aggregates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Everything a case needs from its arrival to its end. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoutingSettings.class)
class RoutingConfiguration {

    @Bean
    AgencyDirectory agencyDirectory() {
        return DirectoryFiles.read();
    }

    @Bean
    Placing placing(AgencyDirectory directory) {
        return new Placing(directory, RoutingRuleFiles.read());
    }

    @Bean
    PlacementFinder placementFinder(Placing placing, Seals seals) {
        return new PlacementFinder(placing, seals);
    }

    @Bean
    Cases cases(Aggregates aggregates) {
        return new MongoCases(aggregates);
    }

    @Bean
    CaseList caseList(MongoDatabaseFactory database) {
        return new MongoCaseList(database);
    }

    @Bean
    Following following(Cases cases, MeterRegistry meters) {
        return new Following(
                cases,
                new FactDecisions(CasePolicy.HOUSE_RULES),
                new OutcomeCounter(meters, "fact"));
    }

    @Bean
    Desk desk(Cases cases, Seals seals, Clock clock, MeterRegistry meters) {
        return new Desk(
                cases,
                new DeskDecisions(CasePolicy.HOUSE_RULES),
                seals,
                clock,
                new OutcomeCounter(meters, "desk"));
    }

    @Bean
    ComplaintFacts complaintFacts(
            Following following, PlacementFinder placements, Erasure erasure) {
        return new ComplaintFacts(following, new FactTranslation(placements), erasure);
    }

    @Bean
    CaseViews caseViews(Seals seals) {
        return new CaseViews(seals);
    }

    @Bean
    RegionDays regionDays() {
        return new RegionDays(ZoneFile.read());
    }

    /** How often one address may ask is a setting ({@code kawal.limits}). */
    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(
                PublicPath.post("/api/v1/routing-previews").bulk(),
                PublicPath.get("/api/v1/agencies"));
    }
}
