package id.kawal.routing.adapter.web;

import id.kawal.events.SealedValue;
import id.kawal.routing.application.CaseRecord;
import id.kawal.routing.application.Particulars;
import id.kawal.routing.application.StoredCase;
import id.kawal.routing.domain.cases.CaseFile;
import id.kawal.routing.domain.cases.CaseState;
import id.kawal.routing.domain.cases.RoutingCase;
import id.kawal.sealed.Seals;
import id.kawal.sealed.Unsealed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cases as desks see them; words are opened for the one request. */
public final class CaseViews {

    /** What stands where the keys were destroyed. */
    static final String ERASED = "[dihapus / erased]";

    private final Seals seals;

    public CaseViews(Seals seals) {
        this.seals = seals;
    }

    /** A line of a list: no words of the complaint but its title. */
    record CaseLine(
            String complaintId,
            String reference,
            @Nullable String trackingId,
            String regionCode,
            CaseState state,
            String queue,
            @Nullable String agencyCode,
            @Nullable String classification,
            boolean confidential,
            @Nullable String title,
            Instant receivedAt,
            @Nullable OffsetDateTime dueAt) {}

    record CaseDetail(
            CaseLine summary,
            boolean anonymous,
            boolean acknowledged,
            boolean locked,
            List<String> chain,
            int interimReplies,
            @Nullable String text,
            @Nullable String place,
            List<HistoryLine> history) {}

    record HistoryLine(
            Instant at,
            String type,
            String by,
            @Nullable String agencyCode,
            @Nullable String words) {}

    record CasePage(long total, List<CaseLine> cases) {}

    /** The case as a line; empty where it was never opened. */
    Optional<CaseLine> line(StoredCase stored) {
        var file = file(stored.record().state());
        var particulars = stored.record().particulars();
        return file == null || particulars == null
                ? Optional.empty()
                : Optional.of(line(stored, file, particulars));
    }

    Optional<CaseDetail> detail(StoredCase stored) {
        var file = file(stored.record().state());
        var particulars = stored.record().particulars();
        return file == null || particulars == null
                ? Optional.empty()
                : Optional.of(detail(stored, file, particulars));
    }

    /** What a case knows; null where it was never opened. */
    static @Nullable CaseFile file(RoutingCase state) {
        return switch (state) {
            case RoutingCase.Unopened _ -> null;
            case RoutingCase.Open open -> open.file();
            case RoutingCase.Ended ended -> ended.file();
        };
    }

    private CaseLine line(StoredCase stored, CaseFile file, Particulars particulars) {
        var holder = file.holder();
        var verdict = file.verdict();
        return new CaseLine(
                stored.complaintId(),
                particulars.reference(),
                particulars.trackingId(),
                file.regionCode(),
                CaseState.of(stored.record().state()).orElseThrow(),
                file.disposition().queue().name(),
                holder == null ? null : holder.agencyCode(),
                verdict == null ? null : verdict.classification().name(),
                particulars.confidential(),
                particulars.confidential() ? null : open(stored, particulars.title()),
                file.opening().receivedAt(),
                stored.record().dueAt());
    }

    private CaseDetail detail(StoredCase stored, CaseFile file, Particulars particulars) {
        var holder = file.holder();
        return new CaseDetail(
                line(stored, file, particulars),
                particulars.anonymous(),
                holder != null && holder.acknowledged(),
                file.disposition().locked(),
                file.disposition().chain(),
                file.interimReplies(),
                open(stored, particulars.text()),
                openAny(stored, particulars.place()),
                history(stored, stored.record()));
    }

    private List<HistoryLine> history(StoredCase stored, CaseRecord record) {
        return record.history().stream()
                .map(remark ->
                        new HistoryLine(
                                remark.at(),
                                remark.type(),
                                remark.by(),
                                remark.agencyCode(),
                                openAny(stored, remark.words())))
                .toList();
    }

    private @Nullable String openAny(StoredCase stored, @Nullable SealedValue value) {
        return value == null ? null : open(stored, value);
    }

    private String open(StoredCase stored, SealedValue value) {
        Unsealed opened = seals.open(stored.complaintId(), value);
        return Objects.requireNonNull(opened.orElse(ERASED));
    }
}
