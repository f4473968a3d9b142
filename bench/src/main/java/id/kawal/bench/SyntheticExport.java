package id.kawal.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * An export of SP4N-LAPOR! in its CSV layout, of reports that nobody wrote: sentences put together
 * by chance, the same ones in every run.
 */
final class SyntheticExport {

    /** As many rows as the largest export that the importer was tried with. */
    static final int ROWS = 12_530;

    private static final String HEADER =
            "Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Nama Pelapor,Klasifikasi"
                    + " Laporan,Kategori,Judul Laporan,Isi Laporan Awal,Tipe Laporan"
                    + " (Anonim/Rahasia),Sumber Laporan,Instansi Induk,Instansi Terdisposisi,Status"
                    + " Laporan,Provinsi,Kota/Kabupaten";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);
    private static final int DAYS = 700;
    private static final List<String> THINGS =
            List.of(
                    "Jalan kabupaten berlubang",
                    "Lampu jalan mati",
                    "Sampah menumpuk",
                    "Saluran air tersumbat",
                    "Antrean puskesmas panjang",
                    "Air ledeng tidak mengalir",
                    "Pungutan di sekolah",
                    "Kartu keluarga belum selesai");
    private static final List<String> PLACES =
            List.of("di depan pasar", "dekat jembatan", "di gang kami", "di samping balai desa");
    private static final List<String> SINCE =
            List.of("sejak minggu lalu", "sudah sebulan", "sejak hujan besar", "dari awal tahun");
    private static final List<String> PLEAS =
            List.of(
                    "Warga berharap segera ditangani.",
                    "Mohon petugas datang memeriksa.",
                    "Sudah dilaporkan ke ketua lingkungan, belum ada kabar.",
                    "Anak-anak dan orang tua kesulitan lewat.");
    private static final List<String> ENDS =
            List.of("Ditutup oleh Sistem", "Ditutup oleh Admin", "Ditutup oleh Pelapor");

    private final Random chance = new Random(63_02);

    static Path write(Path file) throws IOException {
        SyntheticExport export = new SyntheticExport();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("\uFEFF" + HEADER + "\n");
            for (int number = 1; number <= ROWS; number++) {
                out.write(export.row(number) + "\n");
            }
        }
        return file;
    }

    private String row(int number) {
        String title = oneOf(THINGS) + " " + oneOf(PLACES);
        String text = title + " " + oneOf(SINCE) + ", nomor " + number + ". " + pleas();
        return String.join(
                ",",
                String.valueOf(9_000_000 + number),
                DAY.format(FIRST_DAY.plusDays(chance.nextInt(DAYS))),
                "%02d:%02d:00".formatted(chance.nextInt(24), chance.nextInt(60)),
                "Pelapor " + number,
                "Pengaduan Tidak Berkadar Pengawasan",
                "Infrastruktur",
                title,
                "\"" + text + "\"",
                "",
                "Website",
                "Pemerintah Kabupaten Kotabaru",
                "Dinas Pekerjaan Umum dan Penataan Ruang",
                oneOf(ENDS),
                "Kalimantan Selatan",
                "Kabupaten Kotabaru");
    }

    private String pleas() {
        StringBuilder pleas = new StringBuilder();
        for (int i = chance.nextInt(4); i >= 0; i--) {
            pleas.append(oneOf(PLEAS)).append(' ');
        }
        return pleas.toString().strip();
    }

    private String oneOf(List<String> texts) {
        return texts.get(chance.nextInt(texts.size()));
    }
}
