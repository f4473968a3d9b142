package id.kawal.systemtests.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Something else sits on a part's port and hangs up on everyone: the part is away until this is
 * closed, however often the supervisor starts it again.
 */
public final class Outage implements AutoCloseable {

    private final ServerSocket socket;

    private Outage(ServerSocket socket) {
        this.socket = socket;
        Thread.ofPlatform().daemon().name("outage-" + socket.getLocalPort()).start(this::hangUp);
    }

    static Outage at(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return new Outage(socket);
        } catch (IOException e) {
            throw new UncheckedIOException("the part was back before the outage began", e);
        }
    }

    private void hangUp() {
        while (!socket.isClosed()) {
            try {
                socket.accept().close();
            } catch (IOException e) {
                // closed, or the caller was quicker
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
