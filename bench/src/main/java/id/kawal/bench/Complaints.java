package id.kawal.bench;

import id.kawal.systemtests.client.Citizens;
import id.kawal.systemtests.client.Complaint;
import id.kawal.systemtests.client.Kawal;
import id.kawal.systemtests.client.Lodged;
import java.util.UUID;

/** Lodges invented complaints that a rule routes at once. */
final class Complaints {

    private final Citizens citizens;

    Complaints(Kawal kawal) {
        this.citizens = kawal.citizens();
    }

    Lodged lodge(int number) {
        Complaint complaint =
                Complaint.about(
                                "63.02",
                                "Jalan berlubang nomor " + number,
                                "Jalan kabupaten di depan pasar berlubang dan rusak parah, sudah"
                                        + " beberapa pengendara jatuh. Mohon segera ditambal.")
                        .by("Warga " + number, "warga" + number + "@bench.example");
        return Lodged.of(citizens.lodge(complaint, UUID.randomUUID()).ok());
    }
}
