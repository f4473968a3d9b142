package id.kawal.systemtests.demo;

import id.kawal.systemtests.client.Kawal;
import id.kawal.systemtests.client.ReferralDesk;
import id.kawal.systemtests.facts.Fact;

/** The desk of the Perwakilan: takes every second file and settles it. */
final class Ombudsman {

    private final ReferralDesk desk;
    private int files;

    Ombudsman(Kawal kawal) {
        this.desk = kawal.ombudsman();
    }

    void hear(Fact fact, Scene scene) {
        String referral = fact.text("referralId");
        if (fact.is(Types.REFERRAL_SENT) && files++ % 2 == 0) {
            String reference = "R-%03d/2026".formatted(files);
            scene.in(1, _ -> desk.accept(referral, reference));
        }
        if (fact.is(Types.REFERRAL_ACCEPTED)) {
            scene.in(2, _ -> desk.settle(referral, "SETTLED_BY_AGENCY"));
        }
    }
}
