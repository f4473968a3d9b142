package id.kawal.routing.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.events.SealedValue;
import id.kawal.routing.application.CaseSummary;
import id.kawal.routing.application.Particulars;
import id.kawal.routing.application.Remark;
import id.kawal.routing.application.StoredCase;
import id.kawal.routing.domain.cases.CaseFile;
import id.kawal.routing.domain.cases.CaseState;
import id.kawal.routing.domain.cases.Classification;
import id.kawal.routing.domain.cases.RoutingCase;
import id.kawal.sealed.Seals;
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

    /** What stands for words that the caller has no right to. */
    static final String CONFIDENTIAL = "[rahasia / confidential]";

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

    /** The case as a line of the caller's list. */
    CaseLine line(Caller caller, CaseSummary summary) {
        var file = summary.file();
        var heading = summary.heading();
        var holder = file.holder();
        var verdict = file.verdict();
        return new CaseLine(
                summary.complaintId(),
                heading.reference(),
                heading.trackingId(),
                file.regionCode(),
                summary.state(),
                file.disposition().queue().name(),
                holder == null ? null : holder.agencyCode(),
                verdict == null ? null : verdict.classification().name(),
                heading.confidential(),
                words(caller, summary).open(heading.title()),
                file.opening().receivedAt(),
                summary.dueAt());
    }

    /**
     * The case in full, as far as the caller has a right to its words; empty where never opened.
     */
    Optional<CaseDetail> detail(Caller caller, StoredCase stored) {
        var record = stored.record();
        var file = file(record.state());
        var particulars = record.particulars();
        if (file == null || particulars == null) {
            return Optional.empty();
        }
        var summary =
                new CaseSummary(
                        stored.complaintId(),
                        CaseState.of(record.state()).orElseThrow(),
                        file,
                        CaseSummary.Heading.of(particulars),
                        record.dueAt());
        return Optional.of(detail(caller, summary, particulars, record.history()));
    }

    /** What a case knows; null where it was never opened. */
    static @Nullable CaseFile file(RoutingCase state) {
        return switch (state) {
            case RoutingCase.Unopened _ -> null;
            case RoutingCase.Open open -> open.file();
            case RoutingCase.Ended ended -> ended.file();
        };
    }

    private CaseDetail detail(
            Caller caller, CaseSummary summary, Particulars particulars, List<Remark> history) {
        var file = summary.file();
        var holder = file.holder();
        var words = words(caller, summary);
        return new CaseDetail(
                line(caller, summary),
                particulars.anonymous(),
                holder != null && holder.acknowledged(),
                file.disposition().locked(),
                file.disposition().chain(),
                file.interimReplies(),
                words.open(particulars.text()),
                words.openAny(particulars.place()),
                history.stream().map(remark -> line(words, remark)).toList());
    }

    private static HistoryLine line(Opening words, Remark remark) {
        return new HistoryLine(
                remark.at(),
                remark.type(),
                remark.by(),
                remark.agencyCode(),
                words.openAny(remark.words()));
    }

    /** What is confidential, and any abuse of office, is read only by who has to work on it. */
    private Opening words(Caller caller, CaseSummary summary) {
        var verdict = summary.file().verdict();
        var guarded =
                summary.heading().confidential()
                        || (verdict != null
                                && verdict.classification() == Classification.OVERSIGHT_COMPLAINT);
        return new Opening(
                seals, summary.complaintId(), !guarded || Desks.worksOn(caller, summary.file()));
    }

    /** Opens the words of one case, or puts the placeholder in their place. */
    private record Opening(Seals seals, String complaintId, boolean rightful) {

        String open(SealedValue value) {
            if (!rightful) {
                return CONFIDENTIAL;
            }
            return Objects.requireNonNull(seals.open(complaintId, value).orElse(ERASED));
        }

        @Nullable String openAny(@Nullable SealedValue value) {
            return value == null ? null : open(value);
        }
    }
}
