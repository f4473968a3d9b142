package id.kawal.intake.config;

import id.kawal.intake.adapter.mongo.MongoImportRuns;
import id.kawal.intake.adapter.mongo.MongoImportedReports;
import id.kawal.intake.adapter.schedule.ImportBeat;
import id.kawal.intake.adapter.sp4n.Sp4nSheets;
import id.kawal.intake.application.Complaints;
import id.kawal.intake.application.Regions;
import id.kawal.intake.application.Vault;
import id.kawal.intake.application.imports.ImportRuns;
import id.kawal.intake.application.imports.ImportWatch;
import id.kawal.intake.application.imports.Importing;
import id.kawal.intake.application.imports.ReplySheet;
import id.kawal.intake.application.imports.TakingOver;
import id.kawal.intake.application.timeline.Timelines;
import id.kawal.sealed.Seals;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Everything that reads exports of SP4N-LAPOR! and writes answers back. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ImportConfiguration {

    @Bean
    ImportRuns importRuns(MongoDatabaseFactory database) {
        return new MongoImportRuns(database);
    }

    @Bean
    Importing importing(
            Regions regions, Complaints complaints, Vault vault, ImportRuns runs, Clock clock) {
        return new Importing(
                new Sp4nSheets(),
                regions,
                new TakingOver(complaints, vault, clock),
                runs,
                new Importing.Times(clock, Clock.systemUTC(), Thread::sleep));
    }

    @Bean
    ImportWatch importWatch(ImportRuns runs) {
        return new ImportWatch(runs, Clock.systemUTC());
    }

    @Bean
    ImportBeat importBeat(ImportWatch watch) {
        return new ImportBeat(watch);
    }

    @Bean
    ReplySheet replySheet(MongoDatabaseFactory database, Timelines timelines, Seals seals) {
        return new ReplySheet(new MongoImportedReports(database), timelines, seals);
    }

    /** One import at a time: a second one waits its turn. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService importExecutor() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("import").daemon(true).factory());
    }
}
