package id.kawal.systemtests.demo;

import id.kawal.systemtests.client.Citizens;
import id.kawal.systemtests.client.Complaint;
import id.kawal.systemtests.client.Lodged;
import id.kawal.systemtests.facts.Fact;
import id.kawal.systemtests.facts.FactReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the scenes are played: lodges, listens, passes on what was heard. */
final class Stage {

    private static final Duration LISTEN = Duration.ofMillis(150);

    private final Map<String, Scene> scenes = new LinkedHashMap<>();
    private final Map<String, History> histories = new LinkedHashMap<>();
    private final Cast cast;
    private final Story story;

    Stage(Cast cast, Story story) {
        this.cast = cast;
        this.story = story;
    }

    /**
     * Lodges one complaint as its citizen does; who must be known to the Ombudsman agrees to it.
     */
    void lodge(Entry entry) {
        Citizens citizens = cast.kawal().citizens();
        Lodged lodged = citizens.lodge(complaint(entry));
        History history = histories.computeIfAbsent(lodged.complaintId(), _ -> new History());
        scenes.put(lodged.complaintId(), new Scene(entry, lodged, history, cast));
        if (entry.consents()) {
            citizens.consent(lodged).ok();
        }
        if (entry.play() == Play.CITIZEN_ESCALATES) {
            citizens.askForOmbudsman(lodged, "Saya tidak percaya lagi pada dinas ini.").ok();
        }
    }

    private static Complaint complaint(Entry entry) {
        Complaint complaint = Complaint.about(entry.regionCode(), entry.title(), entry.text());
        if (entry.isOversight()) {
            complaint = complaint.as("OVERSIGHT_COMPLAINT");
        }
        return entry.isAnonymous()
                ? complaint.anonymous()
                : complaint.by(entry.citizen(), address(entry.citizen()));
    }

    private static String address(String citizen) {
        return citizen.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".")
                + "@warga.example";
    }

    /** Plays on until every story is over or time is up. */
    void play(FactReader facts, Duration atMost) {
        Instant end = Instant.now().plus(atMost);
        while (!scenes.values().stream().allMatch(Scene::isOver) && Instant.now().isBefore(end)) {
            listen(facts);
        }
    }

    /** Hears what has come meanwhile. */
    void listen(FactReader facts) {
        facts.poll(LISTEN).forEach(this::hear);
    }

    private void hear(Fact fact) {
        Scene scene = scenes.get(fact.complaintId());
        History history = histories.computeIfAbsent(fact.complaintId(), _ -> new History());
        if (history.add(fact) && scene != null) {
            story.tell(fact, scene.entry());
            scene.hear(fact);
        }
    }

    Collection<Scene> scenes() {
        return Collections.unmodifiableCollection(scenes.values());
    }

    /** By complaint, those included that nobody here lodged. */
    Map<String, History> histories() {
        return Collections.unmodifiableMap(histories);
    }
}
