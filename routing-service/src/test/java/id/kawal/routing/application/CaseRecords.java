package id.kawal.routing.application;

import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.routing.domain.cases.CaseFile;
import id.kawal.routing.domain.cases.Classification;
import id.kawal.routing.domain.cases.Disposition;
import id.kawal.routing.domain.cases.Heard;
import id.kawal.routing.domain.cases.Holder;
import id.kawal.routing.domain.cases.Opening;
import id.kawal.routing.domain.cases.Origin;
import id.kawal.routing.domain.cases.Promise;
import id.kawal.routing.domain.cases.Queue;
import id.kawal.routing.domain.cases.RoutingCase;
import id.kawal.routing.domain.cases.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases for tests of the ports. */
final class CaseRecords {

    static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private CaseRecords() {}

    static CaseFile file(String id, String agencyCode, Instant receivedAt) {
        return new CaseFile(
                new Opening(
                        id,
                        agencyCode.substring(0, 5),
                        Origin.IMPORTED_LIVE,
                        receivedAt,
                        Classification.ASPIRATION,
                        "roads"),
                new Verdict(Classification.SERVICE_COMPLAINT, "bridges"),
                new Disposition(
                        new Holder(agencyCode, "Dinas", true),
                        List.of("63.02.DLH", agencyCode),
                        Queue.NONE,
                        true),
                1,
                new Promise(agencyCode, LocalDate.of(2026, 3, 9)),
                new Heard(MONDAY.plusSeconds(5), MONDAY.plusSeconds(6)));
    }

    static CaseFile waiting(String id, String regionCode) {
        return new CaseFile(
                new Opening(id, regionCode, Origin.LODGED, MONDAY, null, null),
                null,
                new Disposition(null, List.of(), Queue.TRIAGE, false),
                0,
                null,
                new Heard(null, null));
    }

    static CaseRecord record(RoutingCase state, @Nullable String dueAt) {
        return new CaseRecord(
                state,
                new Particulars(
                        "KWL-1",
                        "777",
                        true,
                        true,
                        sealed("title"),
                        sealed("text"),
                        sealed("place")),
                dueAt == null ? null : OffsetDateTime.parse(dueAt),
                List.of(
                        new Remark(MONDAY, "x.v1", "OFFICER 4711", "63.02.PUPR", sealed("words")),
                        new Remark(MONDAY, "y.v1", "SYSTEM -", null, null)));
    }

    private static SealedValue sealed(String field) {
        return new SealedValue(DataKey.CONTENT, field, "c1pher");
    }
}
