package id.kawal.transport.park;

import static id.kawal.transport.Invented.MONDAY_9;
import static id.kawal.transport.Invented.complaintId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.transport.TestMongo;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class ParkedRecordsIT {

    final SimpleMongoClientDatabaseFactory database =
            TestMongo.database("parked-" + UUID.randomUUID());
    final ParkedRecordStore store = new ParkedRecordStore(database);
    final ParkedRecord waiting = waiting();

    @Test
    void nothing_is_decided_before_who_and_why_are_kept() {
        store.insert(waiting);
        var records =
                records(() -> {
                    throw new IllegalStateException("the process ends here");
                });

        assertThatThrownBy(() -> records.discard(waiting.id(), "op-1", "noise"))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.find(waiting.id()).orElseThrow().verdict()).isNull();
    }

    @Test
    void a_verdict_is_kept_with_who_and_why() {
        store.insert(waiting);

        assertThat(records(() -> MONDAY_9).discard(waiting.id(), "op-1", "noise")).isPresent();

        assertThat(store.find(waiting.id()).orElseThrow().verdict())
                .isEqualTo(ParkedRecord.Verdict.DISCARD);
        var audit = database.getMongoDatabase().getCollection(ParkedAudit.COLLECTION).find();
        assertThat(audit.first())
                .containsEntry("action", "DISCARD")
                .containsEntry("by", "op-1")
                .containsEntry("reason", "noise");
    }

    @Test
    void a_record_that_is_not_there_is_not_decided() {
        assertThat(records(() -> MONDAY_9).discard(waiting.id(), "op-1", "noise")).isEmpty();
    }

    ParkedRecords records(InstantSource auditClock) {
        return new ParkedRecords(store, new ParkedAudit(database, auditClock), List::of);
    }

    static ParkedRecord waiting() {
        var record =
                new RawRecord(3, 7, complaintId().getBytes(UTF_8), List.of(), "{}".getBytes(UTF_8));
        return ParkedRecord.of("g", record, "IllegalStateException", MONDAY_9);
    }
}
