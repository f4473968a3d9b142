package id.kawal.intake.application.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports of a test; keeps the promises of the port. */
public final class InMemoryImportRuns implements ImportRuns {

    private final Map<String, ImportProgress> runs = new HashMap<>();
    private final Map<String, List<Rejection>> rejections = new HashMap<>();

    @Override
    public void save(ImportProgress progress) {
        runs.put(progress.id(), progress);
    }

    @Override
    public Optional<ImportProgress> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public void addRejections(String id, List<Rejection> more) {
        rejections.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(more);
    }

    @Override
    public List<Rejection> rejections(String id, int skip, int limit) {
        return rejections.getOrDefault(id, List.of()).stream().skip(skip).limit(limit).toList();
    }
}
