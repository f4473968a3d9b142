package id.kawal.intake.application.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of the imports that were started. */
public interface ImportRuns {

    /** The process that read the file is gone. */
    String INTERRUPTED = "INTERRUPTED";

    /** Stores how far it is, over what was stored before. */
    void save(ImportProgress progress);

    Optional<ImportProgress> find(String id);

    /** Says that these imports still go on. */
    void touch(Set<String> ids, Instant at);

    /**
     * Marks as failed, by {@link #INTERRUPTED}, every import that is said to be running and was not
     * touched since; a process that died can not say so itself.
     *
     * @return their ids
     */
    List<String> interrupt(Instant notTouchedSince, Instant at);

    /**
     * Adds rows that were rejected; a repeat adds nothing.
     *
     * @param before how many were added before these
     */
    void addRejections(String id, long before, List<Rejection> rejections);

    /** Rejected rows in the order in which they were added, some at a time. */
    List<Rejection> rejections(String id, int skip, int limit);
}
