package id.kawal.notification.application;

import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.dossier.DossierChange;
import id.kawal.notification.domain.policy.DigestEntry;
import id.kawal.notification.domain.policy.DigestSlot;
import id.kawal.notification.domain.policy.Fact;
import id.kawal.notification.domain.policy.NoticePolicy;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.transport.Position;

/**
 * Hears facts and plans who is told. Notices are kept before the position is noted, so a crash in
 * between makes the fact come again and find its notices there.
 */
public class Telling {

    private final Dossiers dossiers;
    private final NoticePolicy policy;
    private final Planning planning;
    private final ComplaintKeys keys;
    private final Clocks clocks;

    public Telling(
            Dossiers dossiers,
            NoticePolicy policy,
            Planning planning,
            ComplaintKeys keys,
            Clocks clocks) {
        this.dossiers = dossiers;
        this.policy = policy;
        this.planning = planning;
        this.keys = keys;
        this.clocks = clocks;
    }

    /**
     * Takes in one fact; a repeat changes nothing.
     *
     * @throws id.kawal.transport.HealsByItself to be called again with the same fact
     * @throws NotLodgedYet where the complaint is not known here
     */
    public void hear(Fact fact, Position position) {
        var stored = dossiers.read(fact.complaintId(), fact.regionCode());
        if (stored.hasHeard(position)) {
            return;
        }
        var next = stored.dossier().after(fact.change());
        requireLodged(next);
        if (fact.change() instanceof DossierChange.Erased) {
            keys.erase(fact.complaintId());
        }
        if (stored.wasTold(position)) {
            note(stored, next, position);
            return;
        }
        var plan = policy.plan(fact, next, clocks.now());
        var kept = planning.plan(plan.notices());
        plan.entries().forEach(this::gather);
        note(stored, next, position);
        dossiers.onceStored(next.complaintId(), () -> planning.handOver(kept));
    }

    private void gather(DigestEntry entry) {
        var now = clocks.now();
        var slot = planning.gather(entry, DigestSlot.at(entry.regionCode(), now));
        policy.digest(entry, slot, now).forEach(planning::planForLater);
    }

    private void note(StoredDossier stored, Dossier next, Position position) {
        if (next.equals(stored.dossier())) {
            dossiers.note(next.complaintId(), position);
        } else {
            dossiers.store(stored, next, position);
        }
    }

    private static void requireLodged(Dossier dossier) {
        if (dossier.opened() == null && !dossier.erased()) {
            throw new NotLodgedYet(dossier.complaintId());
        }
    }
}
