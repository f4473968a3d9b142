package id.kawal.intake.domain;

/** Why a complaint's personal data is destroyed (UU 27/2022). */
public enum ErasureReason {
    RETENTION_OVER,
    ASKED_BY_SUBJECT,
    UNLAWFUL
}
