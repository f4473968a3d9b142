package id.kawal.systemtests.demo;

import id.kawal.systemtests.client.Citizens;
import id.kawal.systemtests.client.Desk;
import id.kawal.systemtests.client.Lodged;
import id.kawal.systemtests.facts.Fact;
import id.kawal.systemtests.http.Answer;
import java.time.LocalDate;
import java.util.function.Function;

/** One complaint with everyone around it. */
final class Scene {

    private static final int BEST = 5;
    private static final int PROMISED_DAYS = 14;

    private final Entry entry;
    private final Lodged lodged;
    private final History history;
    private final Cast cast;

    Scene(Entry entry, Lodged lodged, History history, Cast cast) {
        this.entry = entry;
        this.lodged = lodged;
        this.history = history;
        this.cast = cast;
    }

    Entry entry() {
        return entry;
    }

    Lodged lodged() {
        return lodged;
    }

    History history() {
        return history;
    }

    boolean isOver() {
        return entry.play().isOver(entry, history);
    }

    /** Everyone hears of a fact: first those who act in every story, then those of this one. */
    void hear(Fact fact) {
        cast.coordinator().hear(fact, this);
        cast.ombudsman().hear(fact, this);
        entry.play().script().play(fact, this);
    }

    /** Someone will act once that many working days have passed. */
    void in(double workingDays, Function<Scene, Answer> action) {
        cast.agenda().in(workingDays, entry.regionCode(), () -> action.apply(this));
    }

    boolean isWithTheRightAgency() {
        return history.agencyCode()
                .filter(entry.agencyCode(entry.rightAgency())::equals)
                .isPresent();
    }

    Answer acknowledge() {
        return officer().acknowledge(lodged.complaintId());
    }

    Answer answer() {
        return officer()
                .answer(
                        lodged.complaintId(),
                        "Terima kasih atas laporan Anda. Petugas kami sudah ke lokasi dan "
                                + "masalahnya telah ditangani.");
    }

    Answer interimReply() {
        LocalDate promised =
                Zones.of(entry.regionCode()).day(cast.agenda().now()).plusDays(PROMISED_DAYS);
        return officer()
                .interimReply(
                        lodged.complaintId(),
                        "Kami menunggu suku cadang dan akan menjawab pada tanggal yang dijanjikan.",
                        promised);
    }

    Answer askBack() {
        return officer()
                .sendBack(
                        lodged.complaintId(), "Mohon sebutkan alamat lengkap dan waktu kejadian.");
    }

    Answer handBack() {
        return officer()
                .handBack(
                        lodged.complaintId(),
                        entry.agencyCode(entry.rightAgency()),
                        "Bukan kewenangan kami.");
    }

    Answer route() {
        return cast.coordinator()
                .desk()
                .route(lodged.complaintId(), entry.agencyCode(entry.rightAgency()));
    }

    Answer referOutside() {
        return cast.coordinator()
                .desk()
                .referOutside(
                        lodged.complaintId(),
                        entry.rightAgency(),
                        "Kewenangan di luar pemerintah daerah.");
    }

    Answer confirm() {
        return citizens().confirm(lodged, BEST);
    }

    Answer dispute() {
        return citizens().dispute(lodged, "Belum ada perubahan di lapangan.");
    }

    Answer withdraw() {
        return citizens().withdraw(lodged, "Sudah diselesaikan sendiri oleh warga.");
    }

    Answer supplement() {
        return citizens().supplement(lodged, "Di depan pos ronda, setiap hari sejak minggu lalu.");
    }

    private Citizens citizens() {
        return cast.kawal().citizens();
    }

    /** Whoever has the case acts, wherever the rules sent it. */
    private Desk officer() {
        String holder =
                history.agencyCode()
                        .orElseThrow(() -> new IllegalStateException("nobody has " + lodged));
        return cast.kawal().deskOf(holder);
    }
}
