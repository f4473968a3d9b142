package id.kawal.escalation.adapter.mongo;

import id.kawal.escalation.domain.Actor;
import id.kawal.escalation.domain.Content;
import id.kawal.escalation.domain.Fact;
import id.kawal.escalation.domain.clock.Classification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Facts as documents, each content under a name of its own in {@code what}. */
final class ContentDocument {

    private static final String WHAT = "what";

    private ContentDocument() {}

    static Document write(Fact fact) {
        return content(fact.content())
                .append("id", fact.id())
                .append("at", Date.from(fact.at()))
                .append("actorKind", fact.actor().kind().name())
                .append("actorId", fact.actor().id());
    }

    static Fact read(Document document) {
        return new Fact(
                document.getString("id"),
                instant(document, "at"),
                new Actor(
                        Actor.Kind.valueOf(document.getString("actorKind")),
                        document.getString("actorId")),
                content(document));
    }

    private static Document content(Content content) {
        return switch (content) {
            case Content.Lodged(var region, var known) ->
                    what("LODGED").append("region", region).append("identityKnown", known);
            case Content.Adopted it ->
                    upstream("ADOPTED", it.upstream())
                            .append("region", it.region())
                            .append("adoptedAt", Date.from(it.adoptedAt()))
                            .append("exportedAt", Date.from(it.exportedAt()))
                            .append("classification", it.classification().name())
                            .append("identityKnown", it.identityKnown());
            case Content.Upstream upstream -> upstream("UPSTREAM", upstream);
            case Content.Classified(var as) ->
                    what("CLASSIFIED").append("classification", as.name());
            case Content.Routed(var agency) -> what("ROUTED").append("agency", agency);
            case Content.HandedBack() -> what("HANDED_BACK");
            case Content.ReferredOutside() -> what("REFERRED_OUTSIDE");
            case Content.Archived() -> what("ARCHIVED");
            case Content.SentBack() -> what("SENT_BACK");
            case Content.Supplemented() -> what("SUPPLEMENTED");
            case Content.InterimReply(var by) ->
                    what("INTERIM_REPLY").append("promisedBy", by.toString());
            case Content.Answered() -> what("ANSWERED");
            case Content.AnswerReached(var id) -> what("ANSWER_REACHED").append("answerId", id);
            case Content.Disputed() -> what("DISPUTED");
            case Content.Confirmed() -> what("CONFIRMED");
            case Content.Withdrawn() -> what("WITHDRAWN");
            case Content.Closed(var by, var asOf) ->
                    what("CLOSED").append("by", by.name()).append("asOf", Date.from(asOf));
            case Content.EscalationRequested() -> what("ESCALATION_REQUESTED");
            case Content.ConsentGiven() -> what("CONSENT_GIVEN");
            case Content.ConsentWithdrawn() -> what("CONSENT_WITHDRAWN");
            case Content.IdentityGiven() -> what("IDENTITY_GIVEN");
            case Content.FileSent() -> what("FILE_SENT");
            case Content.FileWithdrawn() -> what("FILE_WITHDRAWN");
            case Content.FileDecided() -> what("FILE_DECIDED");
        };
    }

    private static Content content(Document document) {
        return switch (text(document, WHAT)) {
            case "LODGED" ->
                    new Content.Lodged(
                            text(document, "region"), document.getBoolean("identityKnown", false));
            case "ADOPTED" ->
                    new Content.Adopted(
                            text(document, "region"),
                            instant(document, "adoptedAt"),
                            instant(document, "exportedAt"),
                            upstream(document),
                            Classification.valueOf(text(document, "classification")),
                            document.getBoolean("identityKnown", false));
            case "UPSTREAM" -> upstream(document);
            case "CLASSIFIED" ->
                    new Content.Classified(
                            Classification.valueOf(text(document, "classification")));
            case "ROUTED" -> new Content.Routed(text(document, "agency"));
            case "HANDED_BACK" -> new Content.HandedBack();
            case "REFERRED_OUTSIDE" -> new Content.ReferredOutside();
            case "ARCHIVED" -> new Content.Archived();
            case "SENT_BACK" -> new Content.SentBack();
            case "SUPPLEMENTED" -> new Content.Supplemented();
            case "INTERIM_REPLY" ->
                    new Content.InterimReply(LocalDate.parse(text(document, "promisedBy")));
            case "ANSWERED" -> new Content.Answered();
            case "ANSWER_REACHED" -> new Content.AnswerReached(text(document, "answerId"));
            case "DISPUTED" -> new Content.Disputed();
            case "CONFIRMED" -> new Content.Confirmed();
            case "WITHDRAWN" -> new Content.Withdrawn();
            case "CLOSED" ->
                    new Content.Closed(
                            Content.Closed.By.valueOf(text(document, "by")),
                            instant(document, "asOf"));
            case "ESCALATION_REQUESTED" -> new Content.EscalationRequested();
            case "CONSENT_GIVEN" -> new Content.ConsentGiven();
            case "CONSENT_WITHDRAWN" -> new Content.ConsentWithdrawn();
            case "IDENTITY_GIVEN" -> new Content.IdentityGiven();
            case "FILE_SENT" -> new Content.FileSent();
            case "FILE_WITHDRAWN" -> new Content.FileWithdrawn();
            case "FILE_DECIDED" -> new Content.FileDecided();
            case String unknown -> throw new IllegalStateException("no such fact: " + unknown);
        };
    }

    private static Document upstream(String what, Content.Upstream upstream) {
        return what(what)
                .append("upstream", upstream.state().name())
                .append("routed", upstream.routed());
    }

    private static Content.Upstream upstream(Document document) {
        return new Content.Upstream(
                Content.Upstream.State.valueOf(text(document, "upstream")),
                document.getBoolean("routed", false));
    }

    private static Document what(String name) {
        return new Document(WHAT, name);
    }

    private static String text(Document document, String field) {
        @Nullable String text = document.getString(field);
        if (text == null) {
            throw new IllegalStateException("a fact has no " + field);
        }
        return text;
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
