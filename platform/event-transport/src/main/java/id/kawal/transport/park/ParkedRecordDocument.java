package id.kawal.transport.park;

import id.kawal.transport.park.RawRecord.Header;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** A parked record as a document. */
final class ParkedRecordDocument {

    private ParkedRecordDocument() {}

    static Document from(ParkedRecord parked) {
        var record = parked.record();
        return new Document("_id", parked.id())
                .append("group", parked.group())
                .append("complaintId", parked.complaintId())
                .append("code", parked.code())
                .append("parkedAt", Date.from(parked.parkedAt()))
                .append("partition", record.partition())
                .append("offset", record.offset())
                .append("key", record.key())
                .append(
                        "headers",
                        record.headers().stream().map(ParkedRecordDocument::from).toList())
                .append("value", record.value());
    }

    static ParkedRecord read(Document document) {
        var verdict = document.getString("verdict");
        return new ParkedRecord(
                document.getString("_id"),
                document.getString("group"),
                document.getString("complaintId"),
                document.getString("code"),
                document.getDate("parkedAt").toInstant(),
                verdict == null ? null : ParkedRecord.Verdict.valueOf(verdict),
                record(document));
    }

    private static RawRecord record(Document document) {
        return new RawRecord(
                document.getInteger("partition"),
                document.getLong("offset"),
                bytes(document, "key"),
                document.getList("headers", Document.class, List.of()).stream()
                        .map(header -> new Header(header.getString("name"), bytes(header, "value")))
                        .toList(),
                bytes(document, "value"));
    }

    private static Document from(Header header) {
        return new Document("name", header.name()).append("value", header.value());
    }

    private static byte @Nullable [] bytes(Document document, String field) {
        var binary = document.get(field, Binary.class);
        return binary == null ? null : binary.getData();
    }
}
