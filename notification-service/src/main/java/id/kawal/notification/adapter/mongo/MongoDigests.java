package id.kawal.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.kawal.notification.application.DigestContent;
import id.kawal.notification.application.Digests;
import id.kawal.notification.domain.policy.DigestEntry;
import id.kawal.notification.domain.policy.DigestSlot;
import java.util.ArrayList;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Entries of digests, a document each, named by the fact. */
public final class MongoDigests implements Digests {

    /** Name of the collection. */
    public static final String COLLECTION = "digest-entries";

    private final MongoOperations mongo;

    public MongoDigests(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public DigestSlot gather(DigestEntry entry, DigestSlot slot) {
        var document =
                new Document("_id", entry.factId())
                        .append("slot", slot.key())
                        .append("template", entry.template())
                        .append("agency", entry.agency())
                        .append("reference", entry.reference());
        try {
            mongo.insert(document, COLLECTION);
            return slot;
        } catch (DuplicateKeyException gatheredBefore) {
            var kept = mongo.findById(entry.factId(), Document.class, COLLECTION);
            return kept == null ? slot : DigestSlot.parse(kept.getString("slot"));
        }
    }

    @Override
    public DigestContent content(DigestSlot slot, String template) {
        var byAgency = new TreeMap<String, Long>();
        var references = new ArrayList<String>();
        var query =
                new Query(where("slot").is(slot.key()).and("template").is(template))
                        .with(Sort.by("reference"));
        try (var entries = mongo.stream(query, Document.class, COLLECTION)) {
            entries.forEach(entry -> {
                byAgency.merge(entry.getString("agency"), 1L, Long::sum);
                if (references.size() < DigestContent.REFERENCES_NAMED) {
                    references.add(entry.getString("reference"));
                }
            });
        }
        return new DigestContent(byAgency, references);
    }
}
