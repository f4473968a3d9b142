package id.kawal.escalation.adapter.mongo;

import id.kawal.escalation.domain.referral.Hold;
import id.kawal.escalation.domain.referral.InitiatedBy;
import id.kawal.escalation.domain.referral.Missing;
import id.kawal.escalation.domain.referral.Referral;
import id.kawal.escalation.domain.referral.ReturnReason;
import id.kawal.escalation.domain.referral.SettlementOutcome;
import id.kawal.escalation.domain.referral.Stage;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Referrals as documents. */
final class ReferralDocument {

    static final String ID = "id";
    static final String STAGE = "stage";
    static final String OFFICE = "office";
    private static final String REFERENCE = "officeReference";
    private static final String REASON = "reason";
    private static final String OUTCOME = "outcome";

    private ReferralDocument() {}

    static @Nullable Document write(@Nullable Referral referral) {
        return referral == null
                ? null
                : stage(referral.stage())
                        .append(ID, referral.id())
                        .append("number", referral.number())
                        .append(OFFICE, referral.office())
                        .append("initiatedBy", referral.initiatedBy().name());
    }

    static @Nullable Referral read(@Nullable Document document) {
        return document == null
                ? null
                : new Referral(
                        document.getString(ID),
                        document.getInteger("number"),
                        document.getString(OFFICE),
                        InitiatedBy.valueOf(document.getString("initiatedBy")),
                        stage(document));
    }

    private static Document stage(Stage stage) {
        return switch (stage) {
            case Stage.Prepared(var hold) -> named("PREPARED").append("hold", name(hold));
            case Stage.Blocked(var missing, var hold) ->
                    named("BLOCKED")
                            .append("missing", missing.stream().map(Enum::name).sorted().toList())
                            .append("hold", name(hold));
            case Stage.Sent(var at) -> named("SENT").append("at", Date.from(at));
            case Stage.Accepted(var at, var reference) ->
                    named("ACCEPTED").append("at", Date.from(at)).append(REFERENCE, reference);
            case Stage.Returned(var at, var reason) ->
                    named("RETURNED").append("at", Date.from(at)).append(REASON, reason.name());
            case Stage.Settled(var at, var outcome) ->
                    named("SETTLED").append("at", Date.from(at)).append(OUTCOME, outcome.name());
            case Stage.Dropped(var at) -> named("DROPPED").append("at", Date.from(at));
        };
    }

    private static Stage stage(Document document) {
        return switch (document.getString(STAGE)) {
            case "PREPARED" -> new Stage.Prepared(hold(document));
            case "BLOCKED" ->
                    new Stage.Blocked(
                            document.getList("missing", String.class, List.of()).stream()
                                    .map(Missing::valueOf)
                                    .collect(Collectors.toSet()),
                            hold(document));
            case "SENT" -> new Stage.Sent(at(document));
            case "ACCEPTED" -> new Stage.Accepted(at(document), document.getString(REFERENCE));
            case "RETURNED" ->
                    new Stage.Returned(
                            at(document), ReturnReason.valueOf(document.getString(REASON)));
            case "SETTLED" ->
                    new Stage.Settled(
                            at(document), SettlementOutcome.valueOf(document.getString(OUTCOME)));
            case "DROPPED" -> new Stage.Dropped(at(document));
            case String unknown -> throw new IllegalStateException("no such stage: " + unknown);
        };
    }

    private static Document named(String stage) {
        return new Document(STAGE, stage);
    }

    private static @Nullable Hold hold(Document document) {
        var hold = document.getString("hold");
        return hold == null ? null : Hold.valueOf(hold);
    }

    private static @Nullable String name(@Nullable Hold hold) {
        return hold == null ? null : hold.name();
    }

    private static Instant at(Document document) {
        return document.getDate("at").toInstant();
    }
}
