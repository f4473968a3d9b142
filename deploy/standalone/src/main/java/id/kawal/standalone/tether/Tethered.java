package id.kawal.standalone.tether;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Runs the main class named first and ends with the supervisor, which holds the other end of
 * standard input: closed on purpose it means "please stop", closed by the supervisor's death it
 * means the same. Ctrl-C reaches every process of a terminal at once; here it is ignored, so that
 * the supervisor stops the parts in its own order. Plain JDK only: it stands on the class path of
 * every service.
 */
public final class Tethered {

    /**
     * How long an end that was asked for may take: longer than a service lets its requests finish
     * (20 s) and then writes its class data archive. Who stops others in turn is given more.
     */
    private static final long PATIENCE_SECONDS = Long.getLong("kawal.tether.seconds", 45);

    private Tethered() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        ignoreInterrupt();
        daemon("tether", Tethered::endWithParent);
        Class<?> part = Class.forName(args[0]);
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            part.getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            endUnstarted(e.getCause() == null ? e : e.getCause());
        }
    }

    /**
     * A part that could not start may have left threads behind that would keep it alive, deaf: it
     * ends for good, so that the supervisor sees it and starts it again.
     */
    private static void endUnstarted(Throwable why) {
        System.err.println("could not start: " + why);
        daemon("last-resort", Tethered::halt);
        System.exit(1);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said this way but the end
            }
        } catch (IOException e) {
            // a broken pipe is the end, too
        }
        daemon("last-resort", Tethered::halt);
        System.exit(0);
    }

    private static void halt() {
        try {
            TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** By name, because the compiler warns of the class and has no other to offer. */
    private static void ignoreInterrupt() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ignore =
                    Proxy.newProxyInstance(
                            Tethered.class.getClassLoader(),
                            new Class<?>[] {handler},
                            (_, _, _) -> null);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), ignore);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // without it the parts stop together, which loses nothing
        }
    }
}
