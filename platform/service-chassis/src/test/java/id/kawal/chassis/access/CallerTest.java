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
}
