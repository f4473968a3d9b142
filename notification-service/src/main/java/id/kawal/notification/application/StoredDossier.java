package id.kawal.notification.application;

import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.StoredAggregate;
import java.util.Map;

/**
 * A dossier as it was read.
 *
 * @param told how far facts were told when the dossiers were last made anew, per source
 */
public record StoredDossier(Dossier dossier, StoredAggregate read, Map<String, Long> told) {

    public StoredDossier {
        told = Map.copyOf(told);
    }

    /** Whether this fact was told before the dossiers were made anew: it is not told again. */
    public boolean wasTold(Position position) {
        return position.sequence() <= told.getOrDefault(position.source(), 0L);
    }

    /**
     * Whether this fact was heard before.
     *
     * @throws id.kawal.transport.aggregate.SequenceHole when one before it was not
     */
    public boolean hasHeard(Position position) {
        return read.hasHeard(position);
    }
}
