package id.kawal.notification.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.Role;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.notification.application.Clocks;
import id.kawal.notification.application.InMemoryDossiers;
import id.kawal.notification.application.InMemoryNotices;
import id.kawal.notification.application.LoggedNotice;
import id.kawal.notification.application.NoticeLog.Place;
import id.kawal.notification.application.NoticeLog.Scope;
import id.kawal.notification.application.NoticeLog.Search;
import id.kawal.notification.application.Recording;
import id.kawal.notification.application.Resending;
import id.kawal.notification.domain.policy.NoticePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticesControllerTest {

    private final List<Scope> scopes = new ArrayList<>();
    private final List<Search> searches = new ArrayList<>();
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final List<LoggedNotice> found = new ArrayList<>();
    private final NoticesController controller =
            new NoticesController(
                    (scope, search) -> {
                        scopes.add(scope);
                        searches.add(search);
                        return found;
                    },
                    resending());

    @Test
    void P8_a_coordinator_sees_the_region_an_officer_the_agency_an_operator_what_the_token_says() {
        list(caller(Role.COORDINATOR));
        list(caller(Role.OFFICER));
        list(new Caller("x", Set.of(Role.OPERATOR), Set.of("*"), Set.of()));

        assertThat(scopes)
                .containsExactly(
                        new Scope(false, Set.of("63.02"), Set.of()),
                        new Scope(false, Set.of(), Set.of("63.02.PUPR")),
                        new Scope(true, Set.of("*"), Set.of()));
        assertThat(searches.getFirst()).isEqualTo(new Search(null, null, null, 50));
    }

    @Test
    void the_next_page_begins_behind_the_last_notice_of_this_one_and_not_behind_its_millisecond() {
        found.add(logged("n-2"));
        found.add(logged("n-1"));
        var coordinator = caller(Role.COORDINATOR);

        var page = controller.notices(coordinator, null, null, null, 2);
        controller.notices(coordinator, null, null, page.next(), 2);
        controller.notices(coordinator, null, null, NOON.toString(), 2);

        assertThat(searches)
                .extracting(Search::after)
                .containsExactly(null, new Place(NOON, "n-1"), new Place(NOON, ""));
        assertThat(controller.notices(coordinator, null, null, null, 3).next()).isNull();
    }

    @Test
    void only_an_operator_sends_again_what_is_there() {
        var operator = new Caller("x", Set.of(Role.OPERATOR), Set.of("*"), Set.of());

        assertThatThrownBy(() -> controller.resend(caller(Role.COORDINATOR), "n-1"))
                .hasMessage("ONLY_AN_OPERATOR");
        assertThatThrownBy(() -> controller.resend(operator, "n-1")).hasMessage("NO_SUCH_NOTICE");
    }

    private static Resending resending() {
        var notices = new InMemoryNotices();
        var clocks = new Clocks(() -> NOON, () -> NOON);
        return new Resending(
                notices,
                new Recording(
                        notices,
                        new InMemoryDossiers(),
                        new NoticePolicy(List.of(), List.of()),
                        (_, _) -> {},
                        clocks),
                clocks);
    }

    private static LoggedNotice logged(String id) {
        return new LoggedNotice(
                id,
                "c-1",
                "63.02",
                null,
                "id.kawal.complaint.lodged.v1",
                "CITIZEN",
                "citizen",
                "EMAIL",
                "received",
                "SENT",
                0,
                NOON,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void P8_nobody_else_sees_any() {
        assertThatThrownBy(() -> list(caller(Role.SUBSCRIBER)))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("DELIVERY_LOG_IS_FOR_STAFF");
        assertThat(scopes).isEmpty();
    }

    @Test
    void what_can_not_be_asked_is_refused() {
        var coordinator = caller(Role.COORDINATOR);

        assertThatThrownBy(() -> controller.notices(coordinator, null, "GONE", null, 50))
                .hasMessage("NOTICE_STATE_IS_KNOWN");
        assertThatThrownBy(() -> controller.notices(coordinator, null, null, "soon", 50))
                .hasMessage("PLACE_IN_LOG_IS_KNOWN");
        assertThatThrownBy(() -> controller.notices(coordinator, null, null, null, 201))
                .hasMessage("PAGE_IS_BOUNDED");
        assertThatThrownBy(() -> controller.notices(coordinator, null, null, null, 0))
                .hasMessage("PAGE_IS_BOUNDED");
    }

    private void list(Caller caller) {
        assertThat(controller.notices(caller, null, null, null, 50).notices()).isEmpty();
    }

    private static Caller caller(Role role) {
        return new Caller("x", Set.of(role), Set.of("63.02"), Set.of("63.02.PUPR"));
    }
}
