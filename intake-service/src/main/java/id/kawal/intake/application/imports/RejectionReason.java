package id.kawal.intake.application.imports;

/** Why a row was not taken. The names are part of the API. */
public enum RejectionReason {
    ROW_UNREADABLE,
    QUOTE_NOT_CLOSED,
    TOO_MANY_CELLS,
    TRACKING_ID_MISSING,
    DATE_MISSING,
    DATE_UNREADABLE,
    DATE_IN_FUTURE,
    TEXT_MISSING,
    TEXT_TOO_LONG,
    REGION_UNKNOWN,
    REGION_NOT_YOURS,
    EXPORT_DATE_MISSING,
    NOT_STORED
}
