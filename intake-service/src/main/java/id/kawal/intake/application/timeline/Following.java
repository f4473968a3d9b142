package id.kawal.intake.application.timeline;

import static java.util.stream.Collectors.toMap;

import id.kawal.events.ComplaintAnswered;
import id.kawal.events.SealedValue;
import id.kawal.intake.application.CitizensDesk;
import id.kawal.intake.application.Dossier;
import id.kawal.intake.application.Particulars;
import id.kawal.intake.application.Region;
import id.kawal.intake.application.Regions;
import id.kawal.intake.application.timeline.TrackingView.Line;
import id.kawal.intake.domain.CitizensWord;
import id.kawal.intake.domain.CitizensWord.Action;
import id.kawal.intake.domain.Command;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Purpose;
import id.kawal.sealed.Seals;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows a complaint to its complainant; that an answer was seen so is noted once. */
public final class Following {

    private final Timelines timelines;
    private final Seals seals;
    private final Regions regions;
    private final CitizensDesk desk;
    private final Clock clock;

    public Following(
            Timelines timelines, Seals seals, Regions regions, CitizensDesk desk, Clock clock) {
        this.timelines = timelines;
        this.seals = seals;
        this.regions = regions;
        this.desk = desk;
        this.clock = clock;
    }

    /** What whoever was let in gets to see. */
    public TrackingView view(Dossier dossier) {
        var particulars = dossier.known();
        var timeline = timelines.read(dossier.complaintId()).timeline();
        var lines =
                timeline.entries().stream()
                        .map(entry -> line(dossier.complaintId(), entry))
                        .toList();
        var region = regions.find(particulars.regionCode());
        var answer = answer(lines);
        if (answer != null) {
            desk.hear(dossier.complaintId(), new Command.SeeAnswer());
        }
        return new TrackingView(
                dossier.complaintId(),
                particulars.reference(),
                particulars.regionCode(),
                region.map(Region::name).orElse(particulars.regionCode()),
                region.<ZoneId>map(Region::zone).orElse(ZoneOffset.UTC),
                particulars.receivedAt(),
                opened(dossier.complaintId(), particulars.sealed().get(Particulars.TITLE)),
                opened(dossier.complaintId(), particulars.sealed().get(Particulars.TEXT)),
                timeline.state(),
                timeline.holder(),
                timeline.clocks().entrySet().stream()
                        .collect(toMap(entry -> entry.getKey().name(), Map.Entry::getValue)),
                answer,
                lines,
                actions(dossier),
                consents(dossier.complaint()));
    }

    private Line line(String complaintId, Entry entry) {
        return new Line(
                entry.at(), entry.type(), entry.details(), opened(complaintId, entry.words()));
    }

    private static @Nullable Line answer(List<Line> lines) {
        return lines.reversed().stream()
                .filter(line -> line.type().equals(ComplaintAnswered.TYPE.name()))
                .findFirst()
                .orElse(null);
    }

    private Set<Action> actions(Dossier dossier) {
        return CitizensWord.possible(dossier.complaint(), clock.instant());
    }

    private static Set<Purpose> consents(Complaint complaint) {
        return complaint instanceof Complaint.Lodged lodged
                ? lodged.standing().consents()
                : Set.of();
    }

    /** Empty words where the key was destroyed: the page says erased. */
    private @Nullable String opened(String complaintId, @Nullable SealedValue value) {
        return value == null ? null : seals.open(complaintId, value).orElse("");
    }
}
