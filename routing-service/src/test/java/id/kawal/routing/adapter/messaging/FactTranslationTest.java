package id.kawal.routing.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.Actor;
import id.kawal.events.ClockKind;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintErased;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintImported;
import id.kawal.events.ComplaintLodged;
import id.kawal.events.ComplaintSupplemented;
import id.kawal.events.ComplaintWithdrawn;
import id.kawal.events.DataKey;
import id.kawal.events.DeadlineMissed;
import id.kawal.events.ImportMode;
import id.kawal.events.SealedValue;
import id.kawal.events.UpstreamChanged;
import id.kawal.events.UpstreamState;
import id.kawal.routing.adapter.catalogue.DirectoryFiles;
import id.kawal.routing.adapter.catalogue.RoutingRuleFiles;
import id.kawal.routing.application.PlacementFinder;
import id.kawal.routing.application.Placing;
import id.kawal.routing.application.ReadableSeals;
import id.kawal.routing.domain.cases.Classification;
import id.kawal.routing.domain.cases.Fact;
import id.kawal.routing.domain.cases.Origin;
import id.kawal.routing.domain.cases.Placement;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactTranslationTest {

    private static final String ID = "c-1";
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-03-06T23:59:59+08:00");

    private final FactTranslation translation =
            new FactTranslation(
                    new PlacementFinder(
                            new Placing(DirectoryFiles.read(), RoutingRuleFiles.read()),
                            new ReadableSeals()));

    @Test
    void a_lodged_complaint_opens_a_case_where_its_words_point_to() {
        var heard = (Heard.Changing) translation.of(lodged("63.02"));
        var fact = (Fact.Lodged) heard.fact();

        assertThat(fact.opening().origin()).isEqualTo(Origin.LODGED);
        assertThat(fact.opening().asked()).isEqualTo(Classification.ASPIRATION);
        assertThat(((Placement.ByRule) fact.placement()).agency().code()).isEqualTo("63.02.PUPR");
        assertThat(heard.opening()).isNotNull();
        assertThat(heard.opening().confidential()).isTrue();
        assertThat(heard.remark()).isNull();
    }

    @Test
    void T27_a_region_nobody_knows_is_left_to_a_person() {
        var heard = (Heard.Changing) translation.of(lodged("99.99"));

        assertThat(((Fact.Lodged) heard.fact()).placement())
                .isEqualTo(
                        new Placement.Undecided(
                                java.util.List.of("UNKNOWN_REGION"), java.util.List.of()));
    }

    @Test
    void an_export_decides_by_the_agency_it_wrote_where_the_directory_knows_it() {
        assertThat(placement(ImportMode.LIVE, "Dinas Perhubungan"))
                .isInstanceOfSatisfying(
                        Placement.ByUpstream.class,
                        it -> assertThat(it.agency().code()).isEqualTo("63.02.DISHUB"));
        assertThat(placement(ImportMode.LIVE, "Kantor Angin Selatan"))
                .isInstanceOfSatisfying(
                        Placement.Undecided.class,
                        it ->
                                assertThat(it.reasons())
                                        .containsExactly(Placement.UPSTREAM_AGENCY_UNKNOWN));
        assertThat(placement(ImportMode.LIVE, null)).isInstanceOf(Placement.ByRule.class);
        assertThat(imported(ImportMode.HISTORY, null).opening().origin())
                .isEqualTo(Origin.IMPORTED_HISTORY);
        assertThat(imported(ImportMode.LIVE, null).opening().origin())
                .isEqualTo(Origin.IMPORTED_LIVE);
    }

    @Test
    void a_changed_row_brings_its_agency_and_its_state() {
        var heard =
                (Heard.Changing)
                        translation.of(
                                new UpstreamChanged(
                                        ID,
                                        "63.02",
                                        NOON,
                                        Actor.SYSTEM,
                                        UpstreamState.ANSWERED,
                                        "Selesai",
                                        "Dinas Kesehatan",
                                        NOON));
        var fact = (Fact.UpstreamChanged) heard.fact();

        assertThat(fact.agency()).isNotNull();
        assertThat(fact.agency().code()).isEqualTo("63.02.DINKES");
        assertThat(fact.upstream().state().name()).isEqualTo("ANSWERED");
    }

    @Test
    void words_of_the_citizen_come_with_a_line_for_the_history() {
        var words = sealed("Dekat jembatan.");
        var heard =
                (Heard.Changing)
                        translation.of(
                                new ComplaintSupplemented(ID, "63.02", NOON, Actor.CITIZEN, words));

        assertThat(heard.fact()).isEqualTo(new Fact.Supplemented(NOON));
        assertThat(heard.remark()).isNotNull();
        assertThat(heard.remark().words()).isEqualTo(words);
        assertThat(heard.remark().type()).isEqualTo("id.kawal.complaint.supplemented.v1");
        assertThat(
                        ((Heard.Changing)
                                        translation.of(
                                                new ComplaintWithdrawn(
                                                        ID, "63.02", NOON, Actor.CITIZEN, null)))
                                .fact())
                .isEqualTo(new Fact.Withdrawn(NOON));
    }

    @Test
    void an_erased_complaint_is_heard_of() {
        var heard =
                (Heard.Changing)
                        translation.of(
                                new ComplaintErased(
                                        ID, "63.02", NOON, Actor.CITIZEN, "ASKED_BY_SUBJECT"));

        assertThat(heard.fact()).isEqualTo(new Fact.Erased(NOON));
    }

    @Test
    void only_the_citizens_own_clock_closes_and_what_is_for_others_changes_nothing() {
        assertThat(((Heard.Changing) translation.of(missed(ClockKind.CITIZEN_REPLY))).fact())
                .isEqualTo(new Fact.ReplyClockRanOut(NOON, DUE.toInstant(), false));
        assertThat(translation.of(missed(ClockKind.RESOLUTION))).isEqualTo(new Heard.Nothing());
        assertThat(
                        translation.of(
                                new ComplaintAnswered(
                                        ID,
                                        "63.02",
                                        NOON,
                                        Actor.SYSTEM,
                                        "63.02.PUPR",
                                        sealed("x"))))
                .isEqualTo(new Heard.Nothing());
    }

    private Placement placement(ImportMode mode, @Nullable String agency) {
        return imported(mode, agency).placement();
    }

    private Fact.Imported imported(ImportMode mode, @Nullable String agency) {
        var event =
                new ComplaintImported(
                        ID,
                        "63.02",
                        NOON,
                        Actor.SYSTEM,
                        "KWL-1",
                        mode,
                        "123",
                        UpstreamState.OPEN,
                        null,
                        agency,
                        null,
                        null,
                        null,
                        NOON,
                        NOON,
                        NOON,
                        false,
                        false,
                        sealed("Jalan berlubang"),
                        sealed("Jalan rusak dan berlubang di kampung kami."),
                        null,
                        null);
        return (Fact.Imported) ((Heard.Changing) translation.of(event)).fact();
    }

    private static ComplaintEvent missed(ClockKind clock) {
        return new DeadlineMissed(ID, "63.02", NOON, Actor.SYSTEM, clock, DUE, false, null);
    }

    private static ComplaintEvent lodged(String region) {
        return new ComplaintLodged(
                ID,
                region,
                NOON,
                Actor.CITIZEN,
                "KWL-1",
                "WEB",
                id.kawal.events.Classification.ASPIRATION,
                null,
                null,
                NOON,
                NOON,
                false,
                true,
                "id",
                sealed("Jalan berlubang"),
                sealed("Jalan rusak dan berlubang di kampung kami."),
                null,
                null,
                null,
                null,
                null);
    }

    private static SealedValue sealed(String clear) {
        return new SealedValue(DataKey.CONTENT, "x", clear);
    }
}
