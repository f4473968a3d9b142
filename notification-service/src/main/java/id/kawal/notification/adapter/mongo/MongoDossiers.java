package id.kawal.notification.adapter.mongo;

import id.kawal.events.Actor;
import id.kawal.events.CitizenUnreachable;
import id.kawal.notification.application.Dossiers;
import id.kawal.notification.application.StoredDossier;
import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.AggregateCollection;
import id.kawal.transport.aggregate.Change;
import java.time.Instant;
import java.util.List;

/** Dossiers as aggregates named by the complaint. */
public final class MongoDossiers implements Dossiers {

    /** Name of the collection. */
    public static final String COLLECTION = "dossiers";

    private final AggregateCollection dossiers;

    public MongoDossiers(AggregateCollection dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public StoredDossier read(String complaintId, String regionCode) {
        var read = dossiers.read(complaintId);
        var dossier =
                read.state().isEmpty()
                        ? Dossier.blank(complaintId, regionCode)
                        : DossierDocument.read(read.state());
        return new StoredDossier(dossier, read);
    }

    @Override
    public void store(StoredDossier read, Dossier next, Position heard) {
        dossiers.store(read.read(), Change.of(DossierDocument.of(next), List.of()).hearing(heard));
    }

    @Override
    public void note(String complaintId, Position heard) {
        dossiers.note(complaintId, heard);
    }

    @Override
    public void storeUnreached(StoredDossier read, Dossier next) {
        dossiers.store(read.read(), Change.of(DossierDocument.of(next), List.of()));
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
        dossiers.store(read.read(), Change.of(DossierDocument.of(next), List.of(fact)));
    }
}
