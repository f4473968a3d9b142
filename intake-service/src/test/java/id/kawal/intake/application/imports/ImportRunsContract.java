package id.kawal.intake.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.ImportMode;
import id.kawal.intake.application.imports.ImportOptions.EmptyStatus;
import id.kawal.intake.application.imports.ImportProgress.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link ImportRuns} promises, whoever keeps them. */
public interface ImportRunsContract {

    ImportRuns runs();

    @Test
    default void give_back_the_latest_progress_of_a_run() {
        var id = UUID.randomUUID().toString();
        runs().save(progress(id, State.RUNNING));
        runs().save(progress(id, State.DONE));

        assertThat(runs().find(id)).contains(progress(id, State.DONE));
        assertThat(runs().find("another")).isEmpty();
    }

    @Test
    default void give_back_rejections_in_order_some_at_a_time() {
        var id = UUID.randomUUID().toString();
        var first = new Rejection(3, null, RejectionReason.TRACKING_ID_MISSING);
        var second = new Rejection(4, "302", RejectionReason.DATE_UNREADABLE);
        var third = new Rejection(9, "307", RejectionReason.REGION_UNKNOWN);
        runs().addRejections(id, 0, List.of(first, second));
        runs().addRejections(id, 2, List.of(third));
        runs().addRejections(id, 2, List.of(third)); // told twice, kept once

        assertThat(runs().rejections(id, 0, 10)).containsExactly(first, second, third);
        assertThat(runs().rejections(id, 1, 1)).containsExactly(second);
        assertThat(runs().rejections(id, 1, 2)).containsExactly(second, third);
        assertThat(runs().rejections(id, 3, 10)).isEmpty();
        assertThat(runs().rejections("another", 0, 10)).isEmpty();
    }

    @Test
    default void mark_a_run_nobody_speaks_for_as_interrupted_and_no_other() {
        var silent = UUID.randomUUID().toString();
        var alive = UUID.randomUUID().toString();
        var done = UUID.randomUUID().toString();
        runs().save(progress(silent, State.RUNNING));
        runs().save(progress(alive, State.RUNNING));
        runs().save(progress(done, State.DONE));
        var now = Instant.parse("2026-03-13T02:10:00Z");

        runs().touch(Set.of(alive, done), now);
        var marked = runs().interrupt(now.minusSeconds(60), now);

        assertThat(marked).contains(silent).doesNotContain(alive, done);
        assertThat(runs().find(silent).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(runs().find(silent).orElseThrow().failure()).isEqualTo(ImportRuns.INTERRUPTED);
        assertThat(runs().find(alive).orElseThrow().state()).isEqualTo(State.RUNNING);
        assertThat(runs().find(done)).contains(progress(done, State.DONE));
        assertThat(runs().interrupt(now.minusSeconds(60), now)).doesNotContain(silent);
    }

    private static ImportProgress progress(String id, State state) {
        return new ImportProgress(
                id,
                state,
                "coordinator-1",
                new ImportOptions(
                        ImportMode.LIVE,
                        "63.02",
                        LocalDate.of(2024, 3, 1),
                        ZoneId.of("Asia/Makassar"),
                        EmptyStatus.OPEN),
                10,
                5,
                2,
                1,
                2,
                Map.of("Ditutup oleh Admin", 7L, "-", 1L),
                null,
                Instant.parse("2026-03-13T02:00:00Z"),
                Instant.parse("2026-03-13T02:00:05Z"));
    }
}
