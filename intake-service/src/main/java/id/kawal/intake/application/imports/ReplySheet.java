package id.kawal.intake.application.imports;

import id.kawal.events.ComplaintAnswered;
import id.kawal.intake.application.timeline.Entry;
import id.kawal.intake.application.timeline.Timelines;
import id.kawal.sealed.Seals;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The answers given here to reports taken over, by Tracking ID, so that nobody types them twice.
 */
public final class ReplySheet {

    private final ImportedReports reports;
    private final Timelines timelines;
    private final Seals seals;

    public ReplySheet(ImportedReports reports, Timelines timelines, Seals seals) {
        this.reports = reports;
        this.timelines = timelines;
        this.seals = seals;
    }

    /** One answer. */
    public record Reply(String trackingId, Instant answeredAt, String agencyCode, String text) {

        /** Which report it answers, never what it says. */
        @Override
        public String toString() {
            return "Reply[" + trackingId + "]";
        }
    }

    /**
     * The latest answer to each report of a region that has one; erased ones are left out.
     *
     * @param since answers given earlier are left out, too; {@link Instant#MIN} for all
     */
    public void write(String regionCode, Instant since, Consumer<Reply> each) {
        reports.inRegion(
                regionCode,
                report ->
                        answer(report.complaintId())
                                .filter(entry -> !entry.at().isBefore(since))
                                .flatMap(entry -> reply(report, entry))
                                .ifPresent(each));
    }

    private Optional<Entry> answer(String complaintId) {
        return timelines.read(complaintId).timeline().entries().reversed().stream()
                .filter(entry -> entry.type().equals(ComplaintAnswered.TYPE.name()))
                .findFirst();
    }

    private Optional<Reply> reply(ImportedReports.ImportedReport report, Entry entry) {
        var words = entry.words();
        if (words == null) {
            return Optional.empty();
        }
        var text = seals.open(report.complaintId(), words).orElse("");
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Reply(
                                report.trackingId(),
                                entry.at(),
                                entry.details().getOrDefault("agency", ""),
                                text));
    }
}
