package id.kawal.escalation.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralTest {

    private static final Instant AT = Instant.EPOCH;

    static Stream<Arguments> stages() {
        return Stream.of(
                Arguments.of(new Stage.Prepared(Hold.NO_AGREEMENT), true, false),
                Arguments.of(new Stage.Blocked(Set.of(Missing.CONSENT), null), true, false),
                Arguments.of(new Stage.Sent(AT), false, true),
                Arguments.of(new Stage.Accepted(AT, null), false, true),
                Arguments.of(new Stage.Returned(AT, ReturnReason.INCOMPLETE), false, false),
                Arguments.of(new Stage.Settled(AT, SettlementOutcome.SETTLED), false, false),
                Arguments.of(new Stage.Dropped(AT), false, false));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void waits_here_or_is_with_the_office(Stage stage, boolean waiting, boolean withTheOffice) {
        var referral =
                new Referral("c-R1", 1, "63", InitiatedBy.LADDER, new Stage.Prepared(null))
                        .at(stage);

        assertThat(referral.stage()).isEqualTo(stage);
        assertThat(referral.id()).isEqualTo("c-R1");
        assertThat(referral.isWaiting()).isEqualTo(waiting);
        assertThat(referral.isWithTheOffice()).isEqualTo(withTheOffice);
    }
}
