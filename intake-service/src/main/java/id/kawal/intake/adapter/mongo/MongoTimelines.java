package id.kawal.intake.adapter.mongo;

import id.kawal.events.ClockKind;
import id.kawal.intake.application.timeline.CaseState;
import id.kawal.intake.application.timeline.Due;
import id.kawal.intake.application.timeline.Entry;
import id.kawal.intake.application.timeline.Holder;
import id.kawal.intake.application.timeline.Timeline;
import id.kawal.intake.application.timeline.Timelines;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.AggregateCollection;
import id.kawal.transport.aggregate.Aggregates;
import id.kawal.transport.aggregate.Change;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Timelines in the collection {@code timelines}. */
public final class MongoTimelines implements Timelines {

    private static final String NAME = "timelines";

    private final AggregateCollection collection;
    private final MongoDatabaseFactory database;

    public MongoTimelines(Aggregates aggregates, MongoDatabaseFactory database) {
        this.collection = aggregates.collection(NAME);
        this.database = database;
    }

    @Override
    public Kept read(String complaintId) {
        var stored = collection.read(complaintId);
        return new Kept(stored, stored.exists() ? timeline(stored.state()) : Timeline.EMPTY);
    }

    @Override
    public void store(Kept read, Timeline next, Position heard) {
        collection.store(read.stored(), new Change(write(next), List.of(), List.of(), heard));
    }

    @Override
    public void note(String complaintId, Position heard) {
        collection.note(complaintId, heard);
    }

    @Override
    public void clear() {
        database.getMongoDatabase().getCollection(NAME).deleteMany(new Document());
    }

    private static Document write(Timeline timeline) {
        var clocks = new Document();
        timeline.clocks().forEach((kind, due) -> clocks.append(kind.name(), write(due)));
        return new Document("state", timeline.state().name())
                .append("holder", write(timeline.holder()))
                .append("clocks", clocks)
                .append("entries", timeline.entries().stream().map(MongoTimelines::write).toList());
    }

    private static @Nullable Document write(@Nullable Holder holder) {
        return holder == null
                ? null
                : new Document("agencyCode", holder.agencyCode())
                        .append("agencyName", holder.agencyName())
                        .append("since", Date.from(holder.since()));
    }

    private static Document write(Due due) {
        return new Document("dueAt", due.dueAt().toString())
                .append("provisional", due.provisional())
                .append("run", due.run().name());
    }

    private static Document write(Entry entry) {
        var document =
                new Document("at", Date.from(entry.at()))
                        .append("type", entry.type())
                        .append("details", new Document(Map.copyOf(entry.details())));
        var words = SealedDocuments.write(entry.words());
        return words == null ? document : document.append("words", words);
    }

    private static Timeline timeline(Document document) {
        var clocks = new EnumMap<ClockKind, Due>(ClockKind.class);
        var dues = document.get("clocks", new Document());
        for (var kind : dues.keySet()) {
            clocks.put(ClockKind.valueOf(kind), due(dues.get(kind, Document.class)));
        }
        return new Timeline(
                CaseState.valueOf(document.getString("state")),
                holder(document.get("holder", Document.class)),
                clocks,
                document.getList("entries", Document.class, List.of()).stream()
                        .map(MongoTimelines::entry)
                        .toList());
    }

    private static @Nullable Holder holder(@Nullable Document document) {
        return document == null
                ? null
                : new Holder(
                        document.getString("agencyCode"),
                        document.getString("agencyName"),
                        document.getDate("since").toInstant());
    }

    private static Due due(Document document) {
        return new Due(
                OffsetDateTime.parse(document.getString("dueAt")),
                document.getBoolean("provisional"),
                Due.Run.valueOf(document.getString("run")));
    }

    private static Entry entry(Document document) {
        var details = new HashMap<String, String>();
        document.get("details", new Document())
                .forEach((name, value) -> details.put(name, String.valueOf(value)));
        return new Entry(
                document.getDate("at").toInstant(),
                document.getString("type"),
                details,
                SealedDocuments.read(document.get("words", Document.class)));
    }
}
