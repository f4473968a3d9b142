package id.kawal.intake.domain;

/** What a citizen may consent to, each apart (UU 27/2022). */
public enum Purpose {
    IDENTITY_TO_OMBUDSMAN,
    PUBLICATION
}
