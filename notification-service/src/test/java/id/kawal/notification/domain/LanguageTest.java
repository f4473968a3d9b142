package id.kawal.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"id, ID", "en, EN", "EN-gb, EN", "nl, ID", "'', ID"})
    void whoever_speaks_neither_is_told_in_indonesian(String tag, Language language) {
        assertThat(Language.of(tag)).isEqualTo(language);
        assertThat(language.locale()).isEqualTo(Locale.of(language.tag()));
    }
}
