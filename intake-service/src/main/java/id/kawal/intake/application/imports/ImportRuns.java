package id.kawal.intake.application.imports;

import java.util.List;
import java.util.Optional;

/** What is known of the imports that were started. */
public interface ImportRuns {

    /** Stores how far it is, over what was stored before. */
    void save(ImportProgress progress);

    Optional<ImportProgress> find(String id);

    /** Adds rows that were rejected; the order of the calls is the order of {@link #rejections}. */
    void addRejections(String id, List<Rejection> rejections);

    /** Rejected rows, some at a time. */
    List<Rejection> rejections(String id, int skip, int limit);
}
