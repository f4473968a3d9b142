package id.kawal.chassis.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import org.springframework.http.MediaType;

/** What was sent, as one number: two requests with the same one asked for the same thing. */
final class RequestFingerprint {

    private static final int CHUNK = 8192;

    private final MessageDigest digest = sha256();

    private RequestFingerprint() {}

    /** Of a body that was read whole. */
    static byte[] ofBody(HttpServletRequest request, byte[] body) {
        var print = new RequestFingerprint();
        print.add(request.getQueryString());
        print.add(body);
        return print.digest.digest();
    }

    /** Of a form, whose body the servlet container reads itself. */
    static byte[] ofForm(HttpServletRequest request) throws IOException, ServletException {
        var print = new RequestFingerprint();
        for (var parameter : new TreeMap<>(request.getParameterMap()).entrySet()) {
            print.add(parameter.getKey());
            for (var value : parameter.getValue()) {
                print.add(value);
            }
        }
        if (isType(request, MediaType.MULTIPART_FORM_DATA_VALUE)) {
            for (var part : request.getParts()) {
                print.add(part);
            }
        }
        return print.digest.digest();
    }

    static boolean isForm(HttpServletRequest request) {
        return isType(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || isType(request, MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static boolean isType(HttpServletRequest request, String type) {
        var given = request.getContentType();
        return given != null && given.regionMatches(true, 0, type, 0, type.length());
    }

    private void add(Part part) throws IOException {
        add(part.getName());
        add(part.getSubmittedFileName());
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(part.getSize()).flip());
        try (var content = part.getInputStream()) {
            var chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
    }

    private void add(@org.jspecify.annotations.Nullable String text) {
        add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length before it, so that no two sequences look alike. */
    private void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
