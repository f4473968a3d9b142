package id.kawal.chassis.problem;

/**
 * Names of the rules that the chassis itself refuses by; a service adds its own. They are part of
 * the API: programs compare them, so none is ever renamed.
 */
public final class Rules {

    public static final String MALFORMED_JSON = "MALFORMED_JSON";
    public static final String TRAILING_CONTENT = "TRAILING_CONTENT";
    public static final String BODY_MISSING = "BODY_MISSING";
    public static final String UNKNOWN_FIELD = "UNKNOWN_FIELD";
    public static final String DUPLICATE_FIELD = "DUPLICATE_FIELD";
    public static final String WRONG_TYPE = "WRONG_TYPE";
    public static final String NOT_AN_OBJECT = "NOT_AN_OBJECT";
    public static final String NOT_ONE_OF = "NOT_ONE_OF";
    public static final String INVALID_VALUE = "INVALID_VALUE";
    public static final String REQUIRED = "REQUIRED";
    public static final String BAD_REQUEST = "BAD_REQUEST";
    public static final String BODY_TOO_LARGE = "BODY_TOO_LARGE";
    public static final String UNSUPPORTED_MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE";
    public static final String NOT_ACCEPTABLE = "NOT_ACCEPTABLE";
    public static final String METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED";
    public static final String NOT_FOUND = "NOT_FOUND";
    public static final String NOT_SIGNED_IN = "NOT_SIGNED_IN";
    public static final String NOT_ALLOWED = "NOT_ALLOWED";
    public static final String FOREIGN_ORIGIN = "FOREIGN_ORIGIN";
    public static final String TOO_MANY_REQUESTS = "TOO_MANY_REQUESTS";
    public static final String TRY_AGAIN_LATER = "TRY_AGAIN_LATER";
    public static final String INTERNAL_ERROR = "INTERNAL_ERROR";
    public static final String IDEMPOTENCY_KEY_MALFORMED = "IDEMPOTENCY_KEY_MALFORMED";
    public static final String IDEMPOTENCY_KEY_IN_USE = "IDEMPOTENCY_KEY_IN_USE";
    public static final String IDEMPOTENCY_KEY_REUSED = "IDEMPOTENCY_KEY_REUSED";

    private Rules() {}
}
