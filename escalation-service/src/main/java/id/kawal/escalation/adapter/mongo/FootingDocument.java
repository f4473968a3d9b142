package id.kawal.escalation.adapter.mongo;

import id.kawal.escalation.domain.calendar.Budget;
import id.kawal.escalation.domain.calendar.BudgetUnit;
import id.kawal.escalation.domain.clock.Basis;
import id.kawal.escalation.domain.clock.Classification;
import id.kawal.escalation.domain.clock.ClockKind;
import id.kawal.escalation.domain.clock.Footing;
import id.kawal.escalation.domain.clock.Terms;
import id.kawal.escalation.domain.clock.WarningPoint;
import id.kawal.escalation.domain.ladder.Ladder;
import id.kawal.escalation.domain.ladder.Rung;
import java.time.LocalDate;
import org.bson.Document;

/** By what the clocks of a case run, as documents. */
final class FootingDocument {

    private static final String KIND = "kind";
    private static final String PERCENT = "percent";

    private FootingDocument() {}

    static Document write(Footing footing) {
        var terms = footing.terms();
        return new Document(KIND, footing.kind().name())
                .append("classification", footing.classification().name())
                .append("day", footing.day().toString())
                .append("calendar", footing.calendar())
                .append("policy", terms.policy())
                .append("amount", terms.budget().amount())
                .append("unit", terms.budget().unit().name())
                .append("basis", write(terms.basis()))
                .append("warnings", terms.warnings().stream().map(FootingDocument::write).toList())
                .append(
                        "ladder",
                        terms.ladder().rungs().stream().map(FootingDocument::write).toList());
    }

    static Footing read(Document document) {
        var kind = ClockKind.valueOf(document.getString(KIND));
        return new Footing(
                kind,
                Classification.valueOf(document.getString("classification")),
                LocalDate.parse(document.getString("day")),
                new Terms(
                        kind,
                        new Budget(
                                document.getInteger("amount"),
                                BudgetUnit.valueOf(document.getString("unit"))),
                        basis(document.get("basis", Document.class)),
                        document.getList("warnings", Document.class).stream()
                                .map(FootingDocument::warning)
                                .toList(),
                        new Ladder(
                                document.getList("ladder", Document.class).stream()
                                        .map(FootingDocument::rung)
                                        .toList()),
                        document.getString("policy")),
                document.getString("calendar"));
    }

    private static Document write(Basis basis) {
        return new Document(KIND, basis.kind().name())
                .append("text", basis.text())
                .append("source", basis.source())
                .append("verified", basis.verified());
    }

    private static Basis basis(Document document) {
        return new Basis(
                Basis.Kind.valueOf(document.getString(KIND)),
                document.getString("text"),
                document.getString("source"),
                document.getBoolean("verified", false));
    }

    private static Document write(WarningPoint point) {
        return switch (point) {
            case WarningPoint.Share(var percent) -> new Document(PERCENT, percent);
            case WarningPoint.OneWorkingDay() -> new Document();
        };
    }

    private static WarningPoint warning(Document document) {
        return document.containsKey(PERCENT)
                ? new WarningPoint.Share(document.getInteger(PERCENT))
                : new WarningPoint.OneWorkingDay();
    }

    private static Document write(Rung rung) {
        return new Document("rung", rung.name().name()).append("after", rung.after());
    }

    private static Rung rung(Document document) {
        return new Rung(
                Rung.Name.valueOf(document.getString("rung")), document.getInteger("after"));
    }
}
