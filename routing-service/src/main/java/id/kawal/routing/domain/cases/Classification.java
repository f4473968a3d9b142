package id.kawal.routing.domain.cases;

/** The four classes of SP4N-LAPOR!. */
public enum Classification {
    /** Pengaduan berkadar pengawasan: alleged abuse of office. */
    OVERSIGHT_COMPLAINT,
    /** Pengaduan tidak berkadar pengawasan. */
    SERVICE_COMPLAINT,
    /** Aspirasi. */
    ASPIRATION,
    /** Permintaan informasi. */
    INFORMATION_REQUEST
}
