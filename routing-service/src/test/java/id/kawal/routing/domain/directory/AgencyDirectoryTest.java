package id.kawal.routing.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgencyDirectoryTest {

    static final Region KALSEL = new Region("63", "Kalimantan Selatan");
    static final Region KOTABARU = new Region("63.02", "Kabupaten Kotabaru");
    static final Region HSS = new Region("63.06", "Kabupaten Hulu Sungai Selatan");
    static final Region BANJARMASIN = new Region("63.71", "Kota Banjarmasin");
    static final Region LONELY = new Region("64.01", "Kabupaten Paser");

    static final AgencyType PUPR =
            type(
                    "PUPR",
                    AgencyKind.OPD,
                    Map.of(
                            RegionLevel.KABUPATEN, "Dinas PU",
                            RegionLevel.KOTA, "Dinas PU",
                            RegionLevel.PROVINCE, "Dinas PU"),
                    "pekerjaan umum",
                    "bina marga");
    static final AgencyType DPMD =
            type("DPMD", AgencyKind.OPD, Map.of(RegionLevel.KABUPATEN, "Dinas PMD"), "dpmd");
    static final AgencyType DLH =
            type(
                    "DLH",
                    AgencyKind.OPD,
                    Map.of(RegionLevel.KABUPATEN, "Dinas LH", RegionLevel.KOTA, "Dinas LH"),
                    "lingkungan hidup",
                    "perkim dan lingkungan");
    static final AgencyType PERKIM =
            type(
                    "PERKIM",
                    AgencyKind.OPD,
                    Map.of(RegionLevel.KABUPATEN, "Dinas Perkim", RegionLevel.KOTA, "Dinas Perkim"),
                    "perkim",
                    "lingkungan sehat");
    static final AgencyType PLN =
            type(
                    "PLN",
                    AgencyKind.OUTSIDE_BODY,
                    Map.of(
                            RegionLevel.KABUPATEN, "PT PLN",
                            RegionLevel.KOTA, "PT PLN",
                            RegionLevel.PROVINCE, "PT PLN"),
                    "pln");

    static final AgencyDirectory DIRECTORY =
            directory(
                    new AgencyOverride.Renamed("63.06", "PUPR", "Dinas PUTR"),
                    new AgencyOverride.HandledBy("63.06", "DLH", "PERKIM"),
                    new AgencyOverride.Absent("63.06", "DPMD"));

    @Test
    void a_kabupaten_has_the_agencies_of_the_template_under_its_own_code_and_name() {
        assertThat(of("63.02").agencies())
                .containsExactly(
                        new Agency("63.02", "PUPR", "Dinas PU Kabupaten Kotabaru", AgencyKind.OPD),
                        new Agency("63.02", "DPMD", "Dinas PMD Kabupaten Kotabaru", AgencyKind.OPD),
                        new Agency("63.02", "DLH", "Dinas LH Kabupaten Kotabaru", AgencyKind.OPD),
                        new Agency(
                                "63.02",
                                "PERKIM",
                                "Dinas Perkim Kabupaten Kotabaru",
                                AgencyKind.OPD),
                        new Agency("63.02", "PLN", "PT PLN", AgencyKind.OUTSIDE_BODY));
        assertThat(of("63.02").region()).isEqualTo(KOTABARU);
    }

    @Test
    void a_kota_has_no_village_agency() {
        assertThat(of("63.71").agency("63.71.DPMD")).isEmpty();
    }

    @Test
    void a_province_is_a_region_like_any_other() {
        assertThat(of("63").agencies())
                .extracting(Agency::name)
                .containsExactly("Dinas PU Provinsi Kalimantan Selatan", "PT PLN");
    }

    @Test
    void a_region_can_call_its_agency_otherwise() {
        assertThat(of("63.06").agency("63.06.PUPR"))
                .contains(
                        new Agency(
                                "63.06",
                                "PUPR",
                                "Dinas PUTR Kabupaten Hulu Sungai Selatan",
                                AgencyKind.OPD));
    }

    @Test
    void work_that_another_agency_does_leads_to_that_agency_even_if_it_stands_later() {
        var perkim = of("63.06").agency("63.06.PERKIM");

        assertThat(perkim).isPresent();
        assertThat(of("63.06").agency(AgencySelector.parse("DLH"))).isEqualTo(perkim);
        assertThat(of("63.06").agency("63.06.DLH")).isEmpty();
        assertThat(of("63.06").agencies()).doesNotHaveDuplicates();
    }

    @Test
    void work_that_nobody_does_leads_nowhere() {
        assertThat(of("63.06").agency(AgencySelector.parse("DPMD"))).isEmpty();
        var dangling = directory(new AgencyOverride.HandledBy("63.71", "PUPR", "DPMD"));
        assertThat(known(dangling, "63.71").agency(AgencySelector.parse("PUPR"))).isEmpty();
    }

    @Test
    void an_unknown_region_is_said_to_be_unknown() {
        assertThat(DIRECTORY.lookup("99.99")).isEqualTo(new RegionLookup.UnknownRegion("99.99"));
    }

    @Test
    void an_agency_is_found_by_its_code_alone() {
        assertThat(DIRECTORY.agency("63.02.PUPR")).map(Agency::code).contains("63.02.PUPR");
        assertThat(DIRECTORY.agency("63.02.NONE")).isEmpty();
        assertThat(DIRECTORY.agency("99.99.PUPR")).isEmpty();
        assertThat(DIRECTORY.agency("PUPR")).isEmpty();
        assertThat(DIRECTORY.agency(".PUPR")).isEmpty();
    }

    @Test
    void a_kabupaten_sees_the_agencies_of_its_province() {
        assertThat(of("63.02").agency("63.PUPR")).map(Agency::code).contains("63.PUPR");
        assertThat(of("63.02").agency(AgencySelector.parse("PROV.PUPR")))
                .map(Agency::code)
                .contains("63.PUPR");
        assertThat(of("63.02").agency(AgencySelector.parse("PUPR")))
                .map(Agency::code)
                .contains("63.02.PUPR");
        assertThat(of("63.02").agency("63.71.PUPR")).isEmpty();
    }

    @Test
    void a_region_whose_province_is_not_listed_sees_only_its_own() {
        assertThat(of("64.01").agency(AgencySelector.parse("PROV.PUPR"))).isEmpty();
        assertThat(of("64.01").agency("64.01.PUPR")).isPresent();
    }

    @Test
    void the_longest_known_way_of_writing_decides_which_agency_an_export_means() {
        assertThat(written("DINAS PEKERJAAN UMUM, dan Penataan Ruang")).isEqualTo("63.02.PUPR");
        assertThat(written("Dinas Bina Marga")).isEqualTo("63.02.PUPR");
        assertThat(written("Dinas Perkim dan Lingkungan")).isEqualTo("63.02.DLH");
        assertThat(written("dpmd")).isEqualTo("63.02.DPMD");
        assertThat(written("Dinas Pekerjaan Umum Provinsi Kalimantan Selatan"))
                .isEqualTo("63.PUPR");
    }

    @Test
    void what_is_written_in_an_unknown_or_ambiguous_way_is_left_to_a_person() {
        assertThat(written("Dinas Segala Urusan")).isEqualTo("none");
        assertThat(written("lingkungan hidup lingkungan sehat")).isEqualTo("none");
        assertThat(written("xdpmdx")).isEqualTo("none");
        assertThat(written("")).isEqualTo("none");
        assertThat(written("Dinas PMD Provinsi dpmd")).isEqualTo("none");
    }

    @Test
    void what_is_written_unknown_is_not_the_only_agency_there_is() {
        var lonely = known(directory(new AgencyOverride.Absent("63", "PLN")), "63");

        assertThat(lonely.agencies()).hasSize(1);
        assertThat(lonely.written("Dinas Segala Urusan")).isEmpty();
        assertThat(lonely.written("Bina Marga")).isPresent();
    }

    @Test
    void two_spellings_of_the_same_agency_are_not_ambiguous() {
        assertThat(of("63.06").written("lingkungan hidup lingkungan sehat"))
                .map(Agency::code)
                .contains("63.06.PERKIM");
    }

    @Test
    void a_region_has_its_own_posts_and_those_of_its_agencies_but_none_of_outside_bodies() {
        assertThat(of("63").posts())
                .extracting(Post::code)
                .containsExactly(
                        "63/HEAD_OF_REGION",
                        "63/SEKDA",
                        "63/INSPEKTORAT",
                        "63/COORDINATOR",
                        "63.PUPR/HEAD",
                        "63.PUPR/FOCAL_POINT",
                        "63.PUPR/SUBSTITUTE");
    }

    @Test
    void an_override_of_something_that_does_not_exist_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> directory(new AgencyOverride.Absent("99", "PUPR")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> directory(new AgencyOverride.Absent("63", "PUPRS")));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        directory(
                                new AgencyOverride.Absent("63", "PUPR"),
                                new AgencyOverride.Renamed("63", "PUPR", "X")))
                .withMessageContaining("override that can not hold");
    }

    @Test
    void an_agency_answers_for_its_region_and_a_province_for_those_below_it() {
        Agency kabupaten = new Agency("63.02", "PUPR", "x", AgencyKind.OPD);
        Agency province = new Agency("63", "PUPR", "x", AgencyKind.OPD);
        Agency pln = new Agency("63.02", "PLN", "x", AgencyKind.OUTSIDE_BODY);

        assertThat(kabupaten.answersFor("63.02")).isTrue();
        assertThat(kabupaten.answersFor("63.71")).isFalse();
        assertThat(kabupaten.answersFor("63")).isFalse();
        assertThat(province.answersFor("63.02")).isTrue();
        assertThat(pln.answersFor("63.02")).isFalse();
        assertThat(kabupaten.isOutside("63.02")).isFalse();
        assertThat(province.isOutside("63.02")).isTrue();
        assertThat(pln.isOutside("63.02")).isTrue();
        assertThat(pln.bodyCode()).isEqualTo("PLN");
        assertThat(province.bodyCode()).isEqualTo("63.PUPR");
    }

    private static String written(String asWritten) {
        return of("63.02").written(asWritten).map(Agency::code).orElse("none");
    }

    private static RegionDirectory of(String code) {
        return known(DIRECTORY, code);
    }

    private static RegionDirectory known(AgencyDirectory directory, String code) {
        return ((RegionLookup.Known) directory.lookup(code)).directory();
    }

    private static AgencyDirectory directory(AgencyOverride... overrides) {
        return new AgencyDirectory(
                List.of(KALSEL, KOTABARU, HSS, BANJARMASIN, LONELY),
                List.of(PUPR, DPMD, DLH, PERKIM, PLN),
                List.of(overrides));
    }

    private static AgencyType type(
            String shortName, AgencyKind kind, Map<RegionLevel, String> names, String... aliases) {
        return new AgencyType(shortName, kind, names, List.of(aliases));
    }
}
