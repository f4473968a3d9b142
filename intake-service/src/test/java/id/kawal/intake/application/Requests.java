package id.kawal.intake.application;

import id.kawal.events.Classification;
import id.kawal.intake.domain.Complainant;
import id.kawal.intake.domain.Submission;

/** Mother of complaints to be lodged. */
public final class Requests {

    private Requests() {}

    /** A street lamp in Kotabaru, by somebody with an address. */
    public static LodgingRequest streetLamp() {
        return by(new Complainant("Aminah Warga", "aminah@desa.example", null, "id"));
    }

    /** The same, by somebody whom nobody can tell anything. */
    public static LodgingRequest anonymousStreetLamp() {
        return by(new Complainant(null, null, null, "id"));
    }

    private static LodgingRequest by(Complainant complainant) {
        return new LodgingRequest(
                new Submission(
                        "63.02",
                        "Lampu jalan mati",
                        "Sudah tiga malam gelap.",
                        null,
                        "Jalan Veteran",
                        null,
                        complainant.name() == null,
                        complainant),
                "WEB",
                Classification.SERVICE_COMPLAINT,
                false);
    }
}
