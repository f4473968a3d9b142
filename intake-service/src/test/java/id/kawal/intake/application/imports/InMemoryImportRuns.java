package id.kawal.intake.application.imports;

import id.kawal.intake.application.imports.ImportProgress.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Imports of a test; keeps the promises of the port. */
public final class InMemoryImportRuns implements ImportRuns {

    private final Map<String, ImportProgress> runs = new ConcurrentHashMap<>();
    private final Map<String, List<Rejection>> rejections = new ConcurrentHashMap<>();

    @Override
    public void save(ImportProgress progress) {
        runs.put(progress.id(), progress);
    }

    @Override
    public Optional<ImportProgress> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public void touch(Set<String> ids, Instant at) {
        ids.forEach(id -> runs.computeIfPresent(id, (_, run) -> touched(run, at)));
    }

    private static ImportProgress touched(ImportProgress run, Instant at) {
        return run.state() == State.RUNNING ? with(run, State.RUNNING, null, at) : run;
    }

    @Override
    public List<String> interrupt(Instant notTouchedSince, Instant at) {
        var silent =
                runs.values().stream()
                        .filter(run -> run.state() == State.RUNNING)
                        .filter(run -> run.updatedAt().isBefore(notTouchedSince))
                        .toList();
        silent.forEach(run -> runs.put(run.id(), with(run, State.FAILED, INTERRUPTED, at)));
        return silent.stream().map(ImportProgress::id).toList();
    }

    private static ImportProgress with(
            ImportProgress run, State state, @Nullable String failure, Instant at) {
        return new ImportProgress(
                run.id(),
                state,
                run.startedBy(),
                run.options(),
                run.rows(),
                run.added(),
                run.updated(),
                run.unchanged(),
                run.rejected(),
                run.byStatus(),
                failure,
                run.startedAt(),
                at);
    }

    @Override
    public void addRejections(String id, long before, List<Rejection> more) {
        var kept = rejections.computeIfAbsent(id, _ -> new ArrayList<>());
        kept.subList((int) before, kept.size()).clear();
        kept.addAll(more);
    }

    @Override
    public List<Rejection> rejections(String id, int skip, int limit) {
        return rejections.getOrDefault(id, List.of()).stream().skip(skip).limit(limit).toList();
    }
}
