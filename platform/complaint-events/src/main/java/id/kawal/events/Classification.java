package id.kawal.events;

/** The four classes of SP4N-LAPOR!. */
public enum Classification {
    /** Pengaduan berkadar pengawasan: alleged abuse of office, goes to the Inspektorat. */
    OVERSIGHT_COMPLAINT,
    /** Pengaduan tidak berkadar pengawasan. */
    SERVICE_COMPLAINT,
    /** Aspirasi. */
    ASPIRATION,
    /** Permintaan informasi. */
    INFORMATION_REQUEST
}
