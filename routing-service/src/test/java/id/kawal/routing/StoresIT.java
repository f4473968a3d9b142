package id.kawal.routing;

import id.kawal.routing.adapter.mongo.MongoSeats;
import id.kawal.routing.application.CaseList;
import id.kawal.routing.application.CaseListContract;
import id.kawal.routing.application.Cases;
import id.kawal.routing.application.CasesContract;
import id.kawal.routing.application.Seats;
import id.kawal.routing.application.SeatsContract;
import id.kawal.testkit.TestKafka;
import id.kawal.testkit.TestKeys;
import id.kawal.testkit.TestMongo;
import id.kawal.testkit.TestTokens;
import id.kawal.transport.aggregate.Aggregates;
import org.junit.jupiter.api.Nested;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the ports promise, of the database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StoresIT {

    @Autowired Cases cases;
    @Autowired CaseList list;
    @Autowired Aggregates aggregates;
    @Autowired MongoDatabaseFactory database;

    @DynamicPropertySource
    static void surround(DynamicPropertyRegistry registry) {
        TestMongo.configure(registry);
        TestKafka.configure(registry);
        TestTokens.configure(registry);
        TestKeys.configure(registry, "routing");
    }

    @Nested
    class Mongo_cases implements CasesContract {
        @Override
        public Cases cases() {
            return cases;
        }
    }

    @Nested
    class Mongo_case_list implements CaseListContract {
        @Override
        public Cases cases() {
            return cases;
        }

        @Override
        public CaseList list() {
            return list;
        }
    }

    @Nested
    class Mongo_seats implements SeatsContract {
        @Override
        public Seats seats() {
            return new MongoSeats(aggregates, database);
        }
    }
}
