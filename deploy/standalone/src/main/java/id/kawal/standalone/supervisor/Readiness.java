package id.kawal.standalone.supervisor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether a part can be used; asked over and over while it starts. */
@FunctionalInterface
public interface Readiness {

    Duration PATIENCE = Duration.ofSeconds(2);

    HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    boolean isReady() throws InterruptedException;

    /** Something listens. */
    static Readiness listening(String host, int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** The address answers 200. */
    static Readiness answering(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        return () -> {
            try {
                return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        };
    }
}
