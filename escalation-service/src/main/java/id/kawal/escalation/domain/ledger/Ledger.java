package id.kawal.escalation.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that happened to the clocks of one complaint, in the order in which it was decided.
 * Each entry holds the hash of the one before, so that none can be changed, dropped or put between
 * without every later hash failing.
 */
public record Ledger(List<Entry> entries) {

    public static final Ledger EMPTY = new Ledger(List.of());

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** The hash of the last entry; that of an empty ledger is 64 zeros. */
    public String head() {
        return entries.isEmpty() ? Entry.GENESIS : entries.getLast().hash();
    }

    public Ledger with(Map<String, String> content) {
        var next = new ArrayList<>(entries);
        next.add(Entry.after(head(), entries.size() + 1, content));
        return new Ledger(next);
    }

    /** Whether every entry is what its hash says and follows the one before. */
    public boolean isIntact() {
        var replayed = EMPTY;
        for (var entry : entries) {
            replayed = replayed.with(entry.content());
        }
        return replayed.equals(this);
    }
}
