package id.kawal.escalation.domain.clock;

/** The classes of SP4N-LAPOR!, and the one a complaint has before anybody gave it one. */
public enum Classification {
    /** Pengaduan berkadar pengawasan. */
    OVERSIGHT_COMPLAINT,
    /** Pengaduan tidak berkadar pengawasan. */
    SERVICE_COMPLAINT,
    /** Aspirasi. */
    ASPIRATION,
    /** Permintaan informasi. */
    INFORMATION_REQUEST,
    /** Nobody has said yet. */
    UNCLASSIFIED
}
