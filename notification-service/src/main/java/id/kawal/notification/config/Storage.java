package id.kawal.notification.config;

import id.kawal.notification.adapter.mongo.MongoDigests;
import id.kawal.notification.adapter.mongo.MongoDirectory;
import id.kawal.notification.adapter.mongo.MongoDossiers;
import id.kawal.notification.adapter.mongo.MongoNoticeLog;
import id.kawal.notification.adapter.mongo.MongoNotices;
import id.kawal.notification.application.Digests;
import id.kawal.notification.application.Directory;
import id.kawal.notification.application.Dossiers;
import id.kawal.notification.application.NoticeLog;
import id.kawal.notification.application.Notices;
import id.kawal.transport.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** What is kept, and where. */
@Configuration(proxyBeanMethods = false)
class Storage {

    @Bean
    Dossiers dossiers(Aggregates aggregates, MongoOperations mongo) {
        return new MongoDossiers(aggregates.collection(MongoDossiers.COLLECTION), mongo);
    }

    @Bean
    Notices notices(Aggregates aggregates, MongoOperations mongo) {
        return new MongoNotices(aggregates.collection(MongoNotices.COLLECTION), mongo);
    }

    @Bean
    Digests digests(MongoOperations mongo) {
        return new MongoDigests(mongo);
    }

    @Bean
    Directory directory(MongoOperations mongo) {
        return new MongoDirectory(mongo);
    }

    @Bean
    NoticeLog noticeLog(MongoOperations mongo) {
        return new MongoNoticeLog(mongo);
    }
}
