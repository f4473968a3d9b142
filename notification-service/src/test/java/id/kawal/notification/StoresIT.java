package id.kawal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.notification.application.Digests;
import id.kawal.notification.application.DigestsContract;
import id.kawal.notification.application.Directory;
import id.kawal.notification.application.DirectoryContract;
import id.kawal.notification.application.Dossiers;
import id.kawal.notification.application.DossiersContract;
import id.kawal.notification.application.Lease;
import id.kawal.notification.application.LoggedNotice;
import id.kawal.notification.application.NoticeLog;
import id.kawal.notification.application.NoticeLog.Place;
import id.kawal.notification.application.NoticeLog.Scope;
import id.kawal.notification.application.NoticeLog.Search;
import id.kawal.notification.application.Notices;
import id.kawal.notification.application.NoticesContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database keeps what the ports promise. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ServiceForTests.StandingClock.class)
class StoresIT {

    @Autowired Notices notices;
    @Autowired Dossiers dossiers;
    @Autowired Digests digests;
    @Autowired Directory directory;
    @Autowired NoticeLog log;

    @DynamicPropertySource
    static void surround(DynamicPropertyRegistry registry) {
        ServiceForTests.surround(registry);
        // The sweep would take what the contract left lying.
        registry.add("kawal.notification.delivery.sweep-every", () -> "1h");
    }

    @Nested
    class Mongo_notices implements NoticesContract {
        @Override
        public Notices notices() {
            return notices;
        }
    }

    @Nested
    class Mongo_dossiers implements DossiersContract {
        @Override
        public Dossiers dossiers() {
            return dossiers;
        }
    }

    @Nested
    class Mongo_digests implements DigestsContract {
        @Override
        public Digests digests() {
            return digests;
        }
    }

    @Nested
    class Mongo_directory implements DirectoryContract {
        @Override
        public Directory directory() {
            return directory;
        }
    }

    @Test
    void P8_the_log_shows_what_lies_in_the_callers_scope_and_nothing_else() {
        var notice = NoticesContract.planned();
        notices.plan(notice, new Lease("-", Instant.EPOCH));
        var all = new Search(null, null, null, 200);

        assertThat(seen(new Scope(true, Set.of(), Set.of()), all, notice.id())).isTrue();
        assertThat(seen(new Scope(false, Set.of("63"), Set.of()), all, notice.id())).isTrue();
        assertThat(seen(new Scope(false, Set.of("63.02"), Set.of()), all, notice.id())).isTrue();
        assertThat(seen(new Scope(false, Set.of(), Set.of("63.02.PUPR")), all, notice.id()))
                .isTrue();
        assertThat(seen(new Scope(false, Set.of("63.0"), Set.of()), all, notice.id())).isFalse();
        assertThat(seen(new Scope(false, Set.of("62"), Set.of("63.02.DLH")), all, notice.id()))
                .isFalse();
        assertThat(log.find(new Scope(false, Set.of(), Set.of()), all)).isEmpty();
    }

    @Test
    void the_log_is_searched_by_complaint_state_and_time() {
        var notice = NoticesContract.planned();
        notices.plan(notice, new Lease("-", Instant.EPOCH));
        var everything = new Scope(true, Set.of(), Set.of());

        assertThat(seen(everything, new Search("c-1", "PLANNED", null, 200), notice.id())).isTrue();
        assertThat(seen(everything, new Search("c-2", null, null, 200), notice.id())).isFalse();
        assertThat(seen(everything, new Search(null, "SENT", null, 200), notice.id())).isFalse();
        var before = new Place(notice.plannedAt(), "");
        assertThat(seen(everything, new Search(null, null, before, 200), notice.id())).isFalse();
        assertThat(log.find(everything, new Search("c-1", null, null, 1))).hasSize(1);
    }

    @Test
    void paging_skips_no_notice_that_was_planned_in_the_same_millisecond() {
        var ids = new TreeSet<String>();
        for (var number = 0; number < 5; number++) {
            var notice = NoticesContract.planned();
            notices.plan(notice, new Lease("-", Instant.EPOCH));
            ids.add(notice.id());
        }
        var everything = new Scope(true, Set.of(), Set.of());
        var seen = new ArrayList<String>();
        Place after = null;
        for (var page = log.find(everything, new Search("c-1", null, after, 2));
                !page.isEmpty();
                page = log.find(everything, new Search("c-1", null, after, 2))) {
            page.forEach(line -> seen.add(line.noticeId()));
            after = Place.of(page.getLast());
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(ids);
    }

    private boolean seen(Scope scope, Search search, String id) {
        return log.find(scope, search).stream().map(LoggedNotice::noticeId).anyMatch(id::equals);
    }
}
