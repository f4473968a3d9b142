package id.kawal.systemtests.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Looks for room for a stack, below the ports that the system hands out by itself. */
final class FreePorts {

    private static final int LOWEST = 21_000;
    private static final int HIGHEST = 31_000;

    private FreePorts() {}

    /** A base with all of its ports free; where the search starts depends on the process. */
    static Addresses choose() {
        int blocks = (HIGHEST - LOWEST) / Addresses.BLOCK;
        int first = (int) (ProcessHandle.current().pid() % blocks);
        return IntStream.range(0, blocks)
                .map(i -> LOWEST + (first + i) % blocks * Addresses.BLOCK)
                .filter(FreePorts::isFree)
                .mapToObj(Addresses::new)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No 16 free ports in a row."));
    }

    private static boolean isFree(int base) {
        return IntStream.range(base, base + Addresses.BLOCK).allMatch(FreePorts::canBind);
    }

    private static boolean canBind(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
