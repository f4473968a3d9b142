package id.kawal.intake.application.imports;

/** Why a row was not taken. The names are part of the API. */
public enum RejectionReason {
    ROW_UNREADABLE,
    QUOTE_NOT_CLOSED,
    TOO_MANY_CELLS,
    TRACKING_ID_MISSING,
    TRACKING_ID_UNREADABLE,
    TRACKING_ID_TWICE,
    DATE_MISSING,
    DATE_UNREADABLE,
    DATE_IN_FUTURE,
    TEXT_MISSING,
    TEXT_TOO_LONG,
    TITLE_TOO_LONG,
    NAME_TOO_LONG,
    PLACE_TOO_LONG,
    REGION_UNKNOWN,
    REGION_NOT_YOURS,
    EXPORT_DATE_MISSING,
    NOT_STORED
}
