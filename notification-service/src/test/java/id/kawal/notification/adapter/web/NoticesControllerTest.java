package id.kawal.notification.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.Role;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.notification.application.NoticeLog.Scope;
import id.kawal.notification.application.NoticeLog.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticesControllerTest {

    private final List<Scope> scopes = new ArrayList<>();
    private final List<Search> searches = new ArrayList<>();
    private final NoticesController controller =
            new NoticesController((scope, search) -> {
                scopes.add(scope);
                searches.add(search);
                return List.of();
            });

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
