package id.kawal.sealed.keyring;

import id.kawal.events.DataKey;
import id.kawal.sealed.WrappedKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps the promises of the port without a database. */
public class WrappedKeysInMemory implements WrappedKeyStore {

    private final Map<String, Held> subjects = new HashMap<>();
    private final Map<String, Map<Integer, Long>> positions = new HashMap<>();
    private Rewrapped rewrapped = new Rewrapped(Map.of(), 0);
    private long stragglers;

    @Override
    public synchronized Held find(String subject) {
        return subjects.getOrDefault(subject, new Held.Absent());
    }

    @Override
    public synchronized Held add(WrappedKeys made) {
        switch (find(made.subject())) {
            case Held.Absent _ -> subjects.put(made.subject(), new Held.Present(made));
            case Held.Erased _ -> {}
            case Held.Present(var there) -> put(made.subject(), made.keys(), there.keys());
        }
        return find(made.subject());
    }

    @Override
    public synchronized boolean take(WrappedKeys record) {
        return switch (find(record.subject())) {
            case Held.Erased _ -> false;
            case Held.Absent _ when record.keys().isEmpty() -> true;
            case Held.Absent _ -> put(record.subject(), Map.of(), record.keys());
            case Held.Present(var there) -> put(record.subject(), there.keys(), record.keys());
        };
    }

    private boolean put(
            String subject, Map<DataKey, WrappedKey> first, Map<DataKey, WrappedKey> over) {
        var all = new HashMap<>(first);
        all.putAll(over);
        subjects.put(subject, new Held.Present(new WrappedKeys(subject, all)));
        return true;
    }

    @Override
    public synchronized void erase(String subject) {
        subjects.put(subject, new Held.Erased());
    }

    @Override
    public synchronized void rewrap(String subject, DataKey kind, WrappedKey old, WrappedKey anew) {
        if (find(subject) instanceof Held.Present(var there)
                && old.equals(there.keys().get(kind))) {
            put(subject, there.keys(), Map.of(kind, anew));
        }
    }

    @Override
    public void forEach(Consumer<WrappedKeys> each) {
        for (var held : List.copyOf(subjects.values())) {
            if (held instanceof Held.Present(var keys)) {
                each.accept(keys);
            }
        }
    }

    @Override
    public synchronized Map<Integer, Long> positions(String topic) {
        return Map.copyOf(positions.getOrDefault(topic, Map.of()));
    }

    @Override
    public synchronized void readUpTo(String topic, Map<Integer, Long> next) {
        positions.computeIfAbsent(topic, _ -> new HashMap<>()).putAll(next);
    }

    @Override
    public synchronized void straggled() {
        stragglers++;
    }

    @Override
    public synchronized long stragglers() {
        return stragglers;
    }

    @Override
    public synchronized Rewrapped rewrapped() {
        return rewrapped;
    }

    @Override
    public synchronized void rewrapped(Rewrapped now) {
        rewrapped = now;
    }
}
