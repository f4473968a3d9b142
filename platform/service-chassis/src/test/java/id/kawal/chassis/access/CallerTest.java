package id.kawal.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    @ParameterizedTest
    @CsvSource({
        "63.02,63.02,true",
        "63,63.02,true",
        "63,63,true",
        "*,62.01,true",
        "63.02,63,false",
        "63.02,63.021,false",
        "6,63.02,false",
        "62,63.02,false"
    })
    void a_province_covers_its_regions_and_nothing_that_only_looks_alike(
            String own, String asked, boolean covers) {
        var caller = new Caller("a", Set.of(), Set.of(own), Set.of());

        assertThat(caller.covers(asked)).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR, true, true, false, false",
        "OPERATOR, false, true, false, false",
        "OFFICER, false, false, true, false",
        "OMBUDSMAN, false, false, false, true",
        "SUBSCRIBER, false, false, false, false"
    })
    void a_role_is_worth_something_in_its_own_region_or_agency_only(
            Role role, boolean coordinates, boolean oversees, boolean serves, boolean ombudsman) {
        var caller = new Caller("a", Set.of(role), Set.of("63.02"), Set.of("63.02.PUPR"));

        assertThat(caller.coordinates("63.02")).isEqualTo(coordinates);
        assertThat(caller.oversees("63.02")).isEqualTo(oversees);
        assertThat(caller.overseen()).isEqualTo(oversees ? Set.of("63.02") : Set.of());
        assertThat(caller.serves("63.02.PUPR")).isEqualTo(serves);
        assertThat(caller.served()).isEqualTo(serves ? Set.of("63.02.PUPR") : Set.of());
        assertThat(caller.isOmbudsmanOf("63.02")).isEqualTo(ombudsman);

        assertThat(caller.coordinates("62.01")).isFalse();
        assertThat(caller.oversees("62.01")).isFalse();
        assertThat(caller.serves("62.01.PUPR")).isFalse();
        assertThat(caller.isOmbudsmanOf("62.01")).isFalse();
    }
}
