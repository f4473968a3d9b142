package id.kawal.escalation.domain;

import java.time.Instant;

/**
 * Something that happened to the complaint, in the words of the clocks.
 *
 * @param id of the event that told it: the same for every delivery
 * @param at the instant that counts: of the fact itself, not of its arrival
 */
public record Fact(String id, Instant at, Actor actor, Content content) {

    Fact notBefore(Instant earliest) {
        return at.isBefore(earliest) ? new Fact(id, earliest, actor, content) : this;
    }
}
