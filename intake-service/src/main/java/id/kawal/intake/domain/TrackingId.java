package id.kawal.intake.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a report in SP4N-LAPOR!. It is national: the report keeps it when it moves to
 * another government, and so does the complaint it became here.
 */
public record TrackingId(String value) {

    /** A word without a digit is a piece of somebody's text, not a number. */
    private static final Pattern SHAPE = Pattern.compile("(?=.*[0-9])[0-9A-Za-z-]{1,40}");

    public static Optional<TrackingId> parse(@Nullable String cell) {
        return cell == null || !SHAPE.matcher(cell).matches()
                ? Optional.empty()
                : Optional.of(new TrackingId(cell));
    }

    /** Id of the complaint it becomes: the same however often it is read. */
    public String complaintId() {
        return id(name());
    }

    /** Its number here: guessable, and worth nothing, for nobody has a secret for it. */
    public ReferenceNumber reference() {
        return ReferenceNumber.of(Sha256.of(bytes(name())));
    }

    /**
     * Id of the complaint it becomes when a region moves in with it after it had been taken as
     * history. History is closed for every service and stays so; what still has to be done is a
     * case of its own.
     */
    public String liveComplaintId() {
        return id(liveName());
    }

    /** Number of that one. */
    public ReferenceNumber liveReference() {
        return ReferenceNumber.of(Sha256.of(bytes(liveName())));
    }

    private String name() {
        return "sp4n:" + value;
    }

    private String liveName() {
        return "sp4n-live:" + value;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(bytes(name)).toString();
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
