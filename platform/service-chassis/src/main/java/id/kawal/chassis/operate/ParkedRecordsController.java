package id.kawal.chassis.operate;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.transport.park.ParkedRecord;
import id.kawal.transport.park.ParkedRecords;
import id.kawal.transport.park.Replay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Records that could not be handled, for operators: what they are and where they came from, never
 * what they hold.
 */
@RestController
@RequestMapping("/api/v1/parked-records")
final class ParkedRecordsController {

    private static final String UNKNOWN = "UNKNOWN_PARKED_RECORD";

    private final ParkedRecords parked;

    ParkedRecordsController(ParkedRecords parked) {
        this.parked = parked;
    }

    /**
     * A parked record.
     *
     * @param id {@code group/partition/offset}
     * @param code why it was parked; {@code QUEUED} where it only waits behind another
     * @param sequence -1 where it has none that can be read
     */
    record ParkedLine(
            String id,
            String complaintId,
            String code,
            Instant parkedAt,
            @Nullable String type,
            @Nullable String source,
            long sequence) {

        static ParkedLine of(ParkedRecord record) {
            return new ParkedLine(
                    record.id(),
                    record.complaintId(),
                    record.code(),
                    record.parkedAt(),
                    record.type().orElse(null),
                    record.source().orElse(null),
                    record.sequence());
        }
    }

    /**
     * A page of them.
     *
     * @param count all that are parked
     * @param next what to give as {@code after} for the next page; null on the last one
     */
    record ParkedPage(List<ParkedLine> records, long count, @Nullable String next) {}

    /** Why an operator does it; kept with who and when. */
    record Grounds(@NotBlank @Size(max = 500) String reason) {}

    /** Why an operator does it, where that needs no words. */
    record OptionalGrounds(@Nullable @Size(max = 500) String reason) {}

    /**
     * Lists what is parked in this service, for operators. What the records hold is not shown.
     *
     * @param complaintId only of this complaint; all where left out
     * @param after the {@code next} of the page before
     */
    @GetMapping
    ParkedPage list(
            @RequestParam Optional<String> complaintId,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        var records = parked.list(complaintId.orElse(null), after.orElse(null), limit);
        var next = records.size() < limit ? null : records.getLast().id();
        return new ParkedPage(records.stream().map(ParkedLine::of).toList(), parked.count(), next);
    }

    /**
     * Handles what is parked of a complaint, in order, until a record fails again. For operators;
     * who asked is kept. Refused where nothing of the complaint is parked.
     */
    @PostMapping("/{complaintId}/replay")
    List<Replay> replay(
            @PathVariable String complaintId,
            @Valid @RequestBody Optional<OptionalGrounds> grounds,
            Caller caller) {
        var reason = grounds.map(OptionalGrounds::reason).orElse(null);
        var replays = parked.replay(complaintId, caller.id(), reason);
        if (replays.isEmpty()) {
            throw RuleRefused.notFound(UNKNOWN);
        }
        return replays;
    }

    /**
     * Gives a parked record up and handles what waits behind it. For operators, and never without a
     * reason, which is kept. Facts missing before the record are not given up. Refused where there
     * is no such record.
     */
    @PostMapping("/{group}/{partition}/{offset}/discard")
    List<Replay> discard(
            @PathVariable String group,
            @PathVariable String partition,
            @PathVariable String offset,
            @Valid @RequestBody Grounds grounds,
            Caller caller) {
        return parked.discard(id(group, partition, offset), caller.id(), grounds.reason())
                .orElseThrow(() -> RuleRefused.notFound(UNKNOWN));
    }

    /**
     * Gives up the facts missing before a parked record, then handles what waits. For operators,
     * and never without a reason, which is kept. Refused where no such record is parked.
     */
    @PostMapping("/{group}/{partition}/{offset}/skip-missing")
    List<Replay> skipMissing(
            @PathVariable String group,
            @PathVariable String partition,
            @PathVariable String offset,
            @Valid @RequestBody Grounds grounds,
            Caller caller) {
        return parked.skipMissing(id(group, partition, offset), caller.id(), grounds.reason())
                .orElseThrow(() -> RuleRefused.notFound(UNKNOWN));
    }

    private static String id(String group, String partition, String offset) {
        return group + "/" + partition + "/" + offset;
    }
}
