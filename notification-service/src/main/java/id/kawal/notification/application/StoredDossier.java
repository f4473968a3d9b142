package id.kawal.notification.application;

import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.StoredAggregate;

/** A dossier as it was read. */
public record StoredDossier(Dossier dossier, StoredAggregate read) {

    /**
     * Whether this fact was heard before.
     *
     * @throws id.kawal.transport.aggregate.SequenceHole when one before it was not
     */
    public boolean hasHeard(Position position) {
        return read.hasHeard(position);
    }
}
