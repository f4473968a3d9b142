package id.kawal.notification.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ONLY_AN_OPERATOR",
                "NO_SUCH_NOTICE",
                "NOTICE_IS_NOT_WAITING",
                "PLACE_IN_LOG_IS_KNOWN",
                "NOTICE_STATE_IS_KNOWN",
                "PAGE_IS_BOUNDED",
                "DELIVERY_LOG_IS_FOR_STAFF",
                "DELIVERY_RECEIPT_SOURCE_IS_KNOWN"
            })
    void a_rule_that_refuses_says_why_in_both_languages(String rule) {
        for (var language : new String[] {"id", "en"}) {
            var words = ResourceBundle.getBundle("messages/rules", Locale.of(language));

            assertThat(words.getLocale().getLanguage()).isEqualTo(language);
            assertThat(words.keySet())
                    .contains("rule." + rule + ".title", "rule." + rule + ".detail");
        }
    }
}
