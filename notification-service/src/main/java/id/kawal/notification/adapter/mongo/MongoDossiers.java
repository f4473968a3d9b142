package id.kawal.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.kawal.events.Actor;
import id.kawal.events.CitizenUnreachable;
import id.kawal.notification.application.Dossiers;
import id.kawal.notification.application.StoredDossier;
import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.AggregateCollection;
import id.kawal.transport.aggregate.Change;
import id.kawal.transport.aggregate.UnitOfWork;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Dossiers as aggregates named by the complaint. */
public final class MongoDossiers implements Dossiers {

    /** Name of the collection. */
    public static final String COLLECTION = "dossiers";

    private static final String STATE = "state";
    private static final String SEEN = "seen";
    private static final String VERSION = "version";

    private final AggregateCollection dossiers;
    private final MongoOperations mongo;

    public MongoDossiers(AggregateCollection dossiers, MongoOperations mongo) {
        this.dossiers = dossiers;
        this.mongo = mongo;
    }

    @Override
    public StoredDossier read(String complaintId, String regionCode) {
        var read = dossiers.read(complaintId);
        var dossier =
                DossierDocument.isThere(read.state())
                        ? DossierDocument.read(read.state())
                        : Dossier.blank(complaintId, regionCode);
        return new StoredDossier(dossier, read, DossierDocument.told(read.state()));
    }

    @Override
    public void store(StoredDossier read, Dossier next, Position heard) {
        dossiers.store(
                read.read(),
                Change.of(DossierDocument.of(next, read.told()), List.of()).hearing(heard));
    }

    @Override
    public void note(String complaintId, Position heard) {
        dossiers.note(complaintId, heard);
    }

    @Override
    public void onceStored(String complaintId, Runnable task) {
        UnitOfWork.onceWritten(complaintId, task);
    }

    @Override
    public void storeUnreached(StoredDossier read, Dossier next) {
        dossiers.store(read.read(), Change.of(DossierDocument.of(next, read.told()), List.of()));
    }

    @Override
    public void storeUnreachable(
            StoredDossier read, Dossier next, List<Channel> tried, Instant at) {
        var fact =
                new CitizenUnreachable(
                        next.complaintId(),
                        next.regionCode(),
                        at,
                        Actor.SYSTEM,
                        tried.stream().map(Channel::name).toList());
        dossiers.store(
                read.read(), Change.of(DossierDocument.of(next, read.told()), List.of(fact)));
    }

    /**
     * Document by document, each on condition of its version: nobody hears facts meanwhile, but a
     * delivery may note a channel that failed.
     */
    @Override
    public void startOver() {
        var query = new Query();
        query.fields().include("_id");
        try (var all = mongo.stream(query, Document.class, COLLECTION)) {
            all.forEach(each -> {
                while (!startOver(each.getString("_id"))) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    private boolean startOver(String complaintId) {
        var read = dossiers.read(complaintId);
        var unchanged = where("_id").is(complaintId).and(VERSION).is(read.version());
        var again =
                new Update()
                        .set(STATE, DossierDocument.startedOver(read.state(), read.seen()))
                        .unset(SEEN)
                        .inc(VERSION, 1L);
        return mongo.updateFirst(new Query(unchanged), again, COLLECTION).getMatchedCount() == 1;
    }
}
