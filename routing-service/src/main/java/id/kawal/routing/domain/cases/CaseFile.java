package id.kawal.routing.domain.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything a case knows, whatever state it is in.
 *
 * @param verdict absent until a rule, a person or the upstream system has classified it
 * @param interimReplies how many were given
 * @param promise of the last of them
 */
public record CaseFile(
        Opening opening,
        @Nullable Verdict verdict,
        Disposition disposition,
        int interimReplies,
        @Nullable Promise promise,
        Heard heard) {

    static CaseFile of(Opening opening) {
        return new CaseFile(opening, null, Disposition.NONE, 0, null, Heard.NOTHING);
    }

    public String regionCode() {
        return opening.regionCode();
    }

    public @Nullable Holder holder() {
        return disposition.holder();
    }

    CaseFile judged(Verdict next) {
        return new CaseFile(opening, next, disposition, interimReplies, promise, heard);
    }

    CaseFile disposed(Disposition next) {
        return new CaseFile(opening, verdict, next, interimReplies, promise, heard);
    }

    CaseFile repliedInTheInterim(int number, Promise next) {
        return new CaseFile(opening, verdict, disposition.acknowledged(), number, next, heard);
    }

    CaseFile heardCitizen(Instant at) {
        return heard(new Heard(at, heard.upstreamAt()));
    }

    CaseFile heardUpstream(Instant exportedAt) {
        return heard(new Heard(heard.citizenAt(), exportedAt));
    }

    private CaseFile heard(Heard next) {
        return new CaseFile(opening, verdict, disposition, interimReplies, promise, next);
    }
}
