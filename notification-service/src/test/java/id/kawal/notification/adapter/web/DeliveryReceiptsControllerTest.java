package id.kawal.notification.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.chassis.problem.RuleRefused;
import id.kawal.notification.application.Clocks;
import id.kawal.notification.application.InMemoryDossiers;
import id.kawal.notification.application.InMemoryNotices;
import id.kawal.notification.application.Lease;
import id.kawal.notification.application.Receipts;
import id.kawal.notification.application.Receipts.Report;
import id.kawal.notification.application.Recording;
import id.kawal.notification.domain.notice.NoticeState;
import id.kawal.notification.domain.notice.Notices;
import id.kawal.notification.domain.policy.NoticePolicy;
import id.kawal.testkit.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

class DeliveryReceiptsControllerTest {

    private final TestClock clock = TestClock.at("2026-03-02T04:00:00Z");
    private final Clocks clocks = new Clocks(clock, clock);
    private final InMemoryNotices notices = new InMemoryNotices();
    private final DeliveryReceiptsController controller =
            new DeliveryReceiptsController(
                    new Receipts(
                            notices,
                            new Recording(
                                    notices,
                                    new InMemoryDossiers(),
                                    new NoticePolicy(List.of(), List.of()),
                                    (_, _) -> {},
                                    clocks),
                            clocks),
                    new ReceiptSources(
                            Map.of(
                                    "sms", source("s3cret"),
                                    "open", source(" "))));

    @Test
    void T24_a_provider_with_the_secret_may_say_what_became_of_a_notice() {
        notices.plan(Notices.planned("n-1"), new Lease("-", Instant.EPOCH));

        take("sms", "s3cret", "{\"message\":{\"id\":\"n-1\"},\"status\":\"DELIVRD\"}");

        assertThat(notices.all().getFirst().state()).isInstanceOf(NoticeState.Delivered.class);
    }

    @Test
    void words_and_notices_nobody_knows_are_accepted_and_change_nothing() {
        take("sms", "s3cret", "{\"message\":{\"id\":\"n-1\"},\"status\":\"DELIVRD\"}");
        notices.plan(Notices.planned("n-1"), new Lease("-", Instant.EPOCH));
        take("sms", "s3cret", "{\"message\":{\"id\":\"n-1\"},\"status\":\"queued\"}");
        take("sms", "s3cret", "{}");

        assertThat(notices.all().getFirst().state()).isInstanceOf(NoticeState.Planned.class);
    }

    @Test
    void nobody_else_gets_in_and_the_door_looks_the_same_to_all() {
        for (var caller :
                new String[][] {
                    {"sms", "wrong"}, {"none", "s3cret"}, {"open", " "}, {"sms", null}
                }) {
            assertThatThrownBy(() -> take(caller[0], caller[1], "{}"))
                    .isInstanceOf(RuleRefused.class)
                    .hasMessage("DELIVERY_RECEIPT_SOURCE_IS_KNOWN");
        }
        assertThat(source("s3cret")).asString().doesNotContain("s3cret");
    }

    private void take(String gateway, String secret, String json) {
        var request = new MockHttpServletRequest();
        if (secret != null) {
            request.addHeader("X-Secret", secret);
        }
        controller.take(gateway, JsonMapper.shared().readTree(json), request);
    }

    private static ReceiptSource source(String secret) {
        return new ReceiptSource(
                "X-Secret",
                secret,
                "/message/id",
                "/status",
                Map.of("delivrd", Report.DELIVERED, "undeliv", Report.FAILED));
    }
}
