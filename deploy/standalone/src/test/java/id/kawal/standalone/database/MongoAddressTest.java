package id.kawal.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoAddressTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://h:1, mongodb://h:1/kawal_intake",
        "mongodb://h:1/, mongodb://h:1/kawal_intake",
        "mongodb://h:1/other, mongodb://h:1/kawal_intake",
        "'mongodb://a:1,b:2/?replicaSet=rs', 'mongodb://a:1,b:2/kawal_intake?replicaSet=rs'",
        "mongodb+srv://u:p@h/other?w=majority,"
                + " mongodb+srv://u:p@h/kawal_intake?w=majority&authSource=other",
        "mongodb://u:p@h/other, mongodb://u:p@h/kawal_intake?authSource=other",
        "mongodb://u:p@h/other?authSource=admin, mongodb://u:p@h/kawal_intake?authSource=admin",
    })
    void each_service_gets_a_database_of_its_own_on_the_same_servers(String given, String told) {
        assertThat(new MongoAddress(given).withDatabase("kawal_intake")).isEqualTo(told);
    }

    @Test
    void something_else_is_refused() {
        assertThatThrownBy(() -> new MongoAddress("postgres://h"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
