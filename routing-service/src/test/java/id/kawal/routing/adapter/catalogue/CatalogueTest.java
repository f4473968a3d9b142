package id.kawal.routing.adapter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.kawal.routing.domain.choice.AgencyChooser;
import id.kawal.routing.domain.choice.Candidate;
import id.kawal.routing.domain.choice.Choice;
import id.kawal.routing.domain.choice.Wording;
import id.kawal.routing.domain.directory.Agency;
import id.kawal.routing.domain.directory.AgencyDirectory;
import id.kawal.routing.domain.directory.AgencySelector;
import id.kawal.routing.domain.directory.RegionDirectory;
import id.kawal.routing.domain.directory.RegionLookup;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped data: whole, consistent, and right about the cases that are known to go wrong. */
class CatalogueTest {

    private static final AgencyDirectory DIRECTORY = DirectoryFiles.read();
    private static final AgencyChooser CHOOSER = RoutingRuleFiles.read();

    @Test
    void knows_all_38_provinces_and_514_kabupaten_and_kota() {
        List<List<String>> regions = new DataFile("/directory/regions.csv").rows(2);

        assertThat(regions).extracting(row -> row.get(0)).doesNotHaveDuplicates().hasSize(552);
        assertThat(regions).filteredOn(row -> row.get(0).length() == 2).hasSize(38);
        assertThat(regions)
                .allSatisfy(row ->
                        assertThat(DIRECTORY.lookup(row.get(0)))
                                .isInstanceOf(RegionLookup.Known.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"63.99", "64.04", "", "6302", "00"})
    void does_not_invent_regions(String code) {
        assertThat(DIRECTORY.lookup(code)).isEqualTo(new RegionLookup.UnknownRegion(code));
    }

    @ParameterizedTest
    @CsvSource({
        "63.02.PUPR, Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Kotabaru",
        "63.71.DISDUKCAPIL, Dinas Kependudukan dan Pencatatan Sipil Kota Banjarmasin",
        "63.DISDIK, Dinas Pendidikan dan Kebudayaan Provinsi Kalimantan Selatan",
        "63.06.PUPR, Dinas Pekerjaan Umum dan Tata Ruang Kabupaten Hulu Sungai Selatan",
        "63.02.PLN, PT PLN (Persero)",
        "62.71.DISDIKBUD, Dinas Pendidikan dan Kebudayaan Kota Palangka Raya"
    })
    void names_the_agencies_of_the_regions(String code, String name) {
        assertThat(DIRECTORY.agency(code)).map(Agency::name).contains(name);
    }

    @Test
    void every_rule_points_to_an_agency_that_some_level_has() {
        List<RegionDirectory> levels =
                Stream.of("63.02", "63.71", "63").map(CatalogueTest::region).toList();

        assertThat(
                        Stream.of("/choice/routing-rules.csv", "/choice/category-rules.csv")
                                .flatMap(path -> new DataFile(path).rows(4).stream()))
                .allSatisfy(row ->
                        assertThat(levels)
                                .as(row.get(0))
                                .anyMatch(level ->
                                        level.agency(AgencySelector.parse(row.get(1)))
                                                .isPresent()));
    }

    @Test
    void no_alias_of_an_agency_holds_anything_but_plain_words() {
        assertThat(new DataFile("/directory/agency-types.csv").rows(6))
                .allSatisfy(row -> assertThat(row.get(5)).matches("[a-z0-9 ]+(\\|[a-z0-9 ]+)*"));
    }

    @Test
    void a_line_with_another_number_of_fields_stops_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new DataFile("/directory/regions.csv").rows(3))
                .withMessageContaining("not 3 fields");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "jln di muka langgar berlubang parah sdh lawas;63.02.PUPR",
                "lampu jalan di tikungan pajah;63.02.DISHUB",
                "banyu ledeng kada mengalir tiga hari;63.02.PDAM",
                "ratik menumpuk, TPS penuh;63.02.DLH",
                "ktp saya belum dicetak karena blanko habis;63.02.DISDUKCAPIL",
                "SMP negeri minta iuran komite, ijazah ditahan;63.02.DISDIKBUD",
                "SMA negeri minta iuran komite, ijazah ditahan;63.DISDIK",
                "jalan provinsi rusak parah;63.PUPR",
                "obat di puskesmas kosong;63.02.DINKES",
                "IGD RSUD penuh, kamar rawat tidak ada;63.02.RSUD",
                "PBI nonaktif padahal sakit;63.02.DINSOS",
                "petugas meminta uang supaya berkas selesai;63.02.INSPEKTORAT",
                "kepala dinas korupsi dana proyek;63.02.INSPEKTORAT",
                "karhutla, kabut asap sampai ke rumah;63.02.BPBD",
                "gas melon langka di pangkalan gas;63.02.DISDAG",
                "kades menahan dana desa;63.02.DPMD"
            })
    void sends_what_is_plain_straight_to_its_agency(String text, String agencyCode) {
        Choice choice = choose(text);

        assertThat(choice).as(choice.toString()).isInstanceOf(Choice.Auto.class);
        assertThat(best(choice)).isEqualTo(agencyCode);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "listrik padam tiap malam;63.02.PLN",
                "sertifikat tanah lama sekali di BPN;63.02.BPN",
                "jalan nasional trans Kalimantan berlubang;63.02.BALAI-JALAN",
                "iuran BPJS Kesehatan terpotong dua kali;63.02.BPJS-KES",
                "perpanjangan SIM di satlantas lama;63.02.POLRI",
                "antrean paspor di kantor imigrasi;63.02.IMIGRASI"
            })
    void names_the_outside_body_and_leaves_the_rest_to_a_person(String text, String body) {
        Choice choice = choose(text);

        assertThat(choice).as(choice.toString()).isInstanceOf(Choice.Triage.class);
        assertThat(best(choice)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ruas jalan milik provinsi hancur sepanjang bukit;63.PUPR",
                "Jalan poros provinsi berlubang besar;63.PUPR",
                "Jalan lintas provinsi berlubang dan gelap;63.PUPR",
                "Jalan berstatus provinsi berlubang;63.PUPR",
                "Jalan raya nasional berlubang dekat pelabuhan;63.02.BALAI-JALAN",
                "Jalan lintas Kalimantan rusak berat;63.02.BALAI-JALAN",
                "Kuota zonasi SMAN1 ditutup, SPMB SMAN1 kacau;63.DISDIK",
                "SPMB SMKN3 tidak terbuka;63.DISDIK",
                "MTs menjual seragam mahal;63.02.KEMENAG",
                "SMPN4 minta uang seragam;63.02.DISDIKBUD",
                "kartu BPJS kami nonaktif, keluarga miskin;63.02.DINSOS",
                "BPJS PBI nonaktif sejak bulan lalu;63.02.DINSOS",
                "kepesertaan BPJS saya dinonaktifkan;63.02.DINSOS"
            })
    void the_class_of_a_road_a_school_or_a_card_decides_whose_it_is(String text, String code) {
        assertThat(best(choose(text))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jalan poros antardesa berlubang",
                "Jalan rusak di ujung Provinsi Kalimantan Selatan",
                "Air got depan rumah tidak mengalir",
                "Air sawah tidak mengalir karena irigasi rusak",
                "Preman minta uang ke pedagang",
                "Ormas meminta uang ke toko kami",
                "Pengusaha kafe korupsi waktu tidur kami",
                "Peti jenazah mahal sekali",
                "TPS pemilu kejauhan dari rumah",
                "TPA tempat anak mengaji butuh kipas"
            })
    void a_word_that_only_looks_like_a_sure_one_is_left_to_a_person(String text) {
        Choice choice = choose(text);

        assertThat(choice).as(choice.toString()).isInstanceOf(Choice.Triage.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kartu keluarga", "KIA", "rawat inap", "sembako", "bau", "asap", "kebakaran",
                "longsor", "timbangan", "irigasi", "solar subsidi", "SIM", "nikah", "hutan",
                "RT/RW", "mutasi", "TPP", "preman", "tambang"
            })
    void a_lone_word_of_the_routing_table_has_a_candidate_and_is_left_to_a_person(String word) {
        Choice choice = choose(word);

        assertThat(choice).as(choice.toString()).isInstanceOf(Choice.Triage.class);
        assertThat(choice.candidates()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Pendidikan;63.02.DISDIKBUD",
                "Kesehatan;63.02.DINKES",
                "Infrastruktur;63.02.PUPR",
                "Transportasi;63.02.DISHUB",
                "Sosial;63.02.DINSOS",
                "Air minum;63.02.PDAM",
                "Pertanian;63.02.DISTAN",
                "Pekerjaan Umum dan Penataan Ruang;63.02.PUPR",
                "Lingkungan Hidup dan Kehutanan;63.02.DLH",
                "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat;63.02.SATPOLPP",
                "Manajemen ASN;63.02.BKPSDM",
                "Agama;63.02.KEMENAG"
            })
    void a_category_alone_is_a_hint_and_no_decision(String category, String code) {
        Choice choice = CHOOSER.choose(region("63.02"), new Wording("", "", category));

        assertThat(choice).as(choice.toString()).isInstanceOf(Choice.Triage.class);
        assertThat(best(choice)).isEqualTo(code);
    }

    @Test
    void a_category_a_title_and_a_text_that_agree_decide() {
        Wording wording =
                new Wording("Obat habis", "Di sini obat kosong sejak pekan lalu.", "Kesehatan");

        assertThat(CHOOSER.choose(region("63.02"), wording)).isInstanceOf(Choice.Auto.class);
    }

    @Test
    void who_keeps_the_street_lights_is_not_guessed_where_the_directory_does_not_say() {
        Choice choice =
                CHOOSER.choose(region("33.74"), new Wording("", "lampu jalan mati di gang", ""));

        assertThat(choice).as(choice.toString()).isInstanceOf(Choice.Triage.class);
        assertThat(best(choice)).isEqualTo("33.74.DISHUB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mohon bantuannya pak",
                "ada hal yang perlu diperhatikan",
                "guru SMP dan guru SMA sama-sama jarang masuk sekolah",
                "di depan kantor kecamatan",
                ""
            })
    void T27_what_is_not_plain_goes_to_a_person(String text) {
        assertThat(choose(text)).isInstanceOf(Choice.Triage.class);
    }

    @Test
    void a_reason_is_the_id_of_a_rule_and_holds_no_word_of_the_complaint() {
        List<String> ids =
                new DataFile("/choice/routing-rules.csv")
                        .rows(4).stream().map(List::getFirst).toList();
        Choice choice = choose("Jalan berlubang dan drainase mampet di Sungai Danau");

        assertThat(choice.candidates())
                .isNotEmpty()
                .allSatisfy(c -> assertThat(ids).containsAll(c.reasons()))
                .allSatisfy(c ->
                        assertThat(c.reasons().toString().toLowerCase(Locale.ROOT))
                                .doesNotContain("danau"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dinas Sumber Daya Air dan Bina Marga;63.02.PUPR",
                "DINAS KOMUNIKASI INFORMATIKA DAN STATISTIK;63.02.DISKOMINFO",
                "Kecamatan Pulau Laut Utara;63.02.KECAMATAN",
                "Bagian Organisasi;63.02.SETDA",
                "Bagian Kesejahteraan Rakyat Setda;63.02.SETDA",
                "Dinas Pendidikan Provinsi Kalimantan Selatan;63.DISDIK",
                "Dinas Perumahan Rakyat dan Kawasan Permukiman serta Pertanahan;63.02.DISPERKIM"
            })
    void reads_agencies_as_exports_write_them(String written, String code) {
        assertThat(region("63.02").written(written)).map(Agency::code).contains(code);
    }

    private static Choice choose(String text) {
        return CHOOSER.choose(region("63.02"), new Wording("", text, ""));
    }

    private static String best(Choice choice) {
        Candidate best = choice.candidates().getFirst();
        return best.agency().code();
    }

    private static RegionDirectory region(String code) {
        return ((RegionLookup.Known) DIRECTORY.lookup(code)).directory();
    }
}
