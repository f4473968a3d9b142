package id.kawal.escalation.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.escalation.domain.Shipped;
import id.kawal.escalation.domain.data.Table;
import org.junit.jupiter.api.Test;

class OfficesTest {

    @Test
    void the_office_is_that_of_the_reported_agencys_province() {
        assertThat(Shipped.OFFICES.of("63.02.PUPR"))
                .isEqualTo(
                        new Office(
                                "63",
                                "Perwakilan Kalimantan Selatan",
                                "Jl. Letjen S. Parman No. 57 Banjarmasin 70116"));
        assertThat(Shipped.OFFICES.of("62").code()).isEqualTo("62");
    }

    @Test
    void reads_what_the_table_gives() {
        var offices = Offices.read(Table.read("province\toffice\tname\taddress\n93\t91\tA\tB\n"));

        assertThat(offices.of("93.01")).isEqualTo(new Office("91", "A", "B"));
    }

    @Test
    void a_new_province_goes_to_the_office_of_the_one_it_was_part_of() {
        assertThat(Shipped.OFFICES.of("96.71").code()).isEqualTo("92");
    }

    @Test
    void every_province_has_one() {
        assertThat(Shipped.table("/calendars/zones.tsv").rows())
                .allMatch(row -> !Shipped.OFFICES.of(row.text("code")).address().isEmpty());
    }

    @Test
    void a_province_nobody_knows_is_refused() {
        assertThatThrownBy(() -> Shipped.OFFICES.of("99"))
                .hasMessage("no office of the Ombudsman for 99");
    }
}
