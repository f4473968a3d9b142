package id.kawal.standalone;

import id.kawal.sealed.KeyFiles;
import id.kawal.standalone.supervisor.CannotRun;
import id.kawal.standalone.supervisor.Console;
import id.kawal.standalone.supervisor.RunFolder;
import id.kawal.standalone.supervisor.Stage;
import id.kawal.standalone.supervisor.Supervisor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * {@code make run}: the whole of Kawal on one machine, until Ctrl-C. Takes the services from the
 * tree it was built in, or from the folder named as the argument. That it runs on the right JDK is
 * the Makefile's business: an older one can not even read this class.
 */
public final class Standalone {

    private static final Console CONSOLE = new Console(System.out);

    private Standalone() {}

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger exitCode = new AtomicInteger();
        AtomicBoolean stopping = new AtomicBoolean();
        try {
            Settings settings = Settings.of(System.getenv());
            RunFolder folder = RunFolder.take(settings.data());
            Supervisor supervisor = new Supervisor(folder, settings.bind(), CONSOLE);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                stopping.set(true);
                                stop(supervisor, folder, exitCode);
                            }));
            Path tree = args.length > 0 ? Path.of(args[0]).toAbsolutePath() : builtTree();
            supervisor.start(stages(settings, tree));
            sayAddresses(settings);
            new CountDownLatch(1).await();
        } catch (CannotRun | RuntimeException e) {
            if (stopping.get()) {
                return; // Ctrl-C while starting: parts that end are no news
            }
            exitCode.set(1);
            System.err.println("Kawal can not run: " + sentence(e));
            System.exit(1);
        }
    }

    private static String sentence(Exception why) {
        return why instanceof CannotRun ? String.valueOf(why.getMessage()) : why + ".";
    }

    private static void stop(Supervisor supervisor, RunFolder folder, AtomicInteger exitCode) {
        supervisor.close();
        folder.close();
        Runtime.getRuntime().halt(exitCode.get());
    }

    private static List<Stage> stages(Settings settings, Path tree) throws CannotRun {
        Jvm jvm = new Jvm(settings.data().resolve("cache"));
        Infrastructure infrastructure = new Infrastructure(settings, jvm, mongod());
        try {
            Files.createDirectories(jvm.cache());
            infrastructure.databaseKind().settle(settings.data());
            Map<String, String> time =
                    FastTime.settle(settings.data(), settings.time(), Clock.systemUTC().instant());
            List<Stage> stages = new ArrayList<>();
            stages.add(new Stage.Step("keys", () -> makeKeys(settings.data().resolve("keys"))));
            stages.addAll(infrastructure.stages());
            stages.add(new Services(settings, infrastructure, jvm, tree, time).stage());
            return stages;
        } catch (IOException e) {
            throw new CannotRun(
                    "The data folder " + settings.data() + " can not be written: " + e + ".");
        }
    }

    private static String makeKeys(Path folder) throws IOException {
        KeyFiles.create(folder);
        return folder.toString();
    }

    private static Optional<Path> mongod() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** This jar lies in {@code deploy/standalone/target}. */
    private static Path builtTree() throws CannotRun {
        try {
            Path jar =
                    Path.of(
                            Standalone.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return jar.resolve("../../../..").normalize();
        } catch (URISyntaxException e) {
            throw new CannotRun("The folder Kawal was built in can not be found: " + e + ".");
        }
    }

    private static String apiOf(Settings settings, int port) {
        return settings.url(port) + "/swagger-ui.html";
    }

    private static void sayAddresses(Settings settings) {
        Ports ports = settings.ports();
        CONSOLE.say("");
        CONSOLE.say("  Lodge and follow a complaint   " + settings.url(ports.intake()));
        CONSOLE.say("  Mail that was sent             " + settings.url(ports.mailPage()));
        CONSOLE.say("  Sign-in (demo accounts)        " + settings.url(ports.identity()));
        CONSOLE.say("  API: complaints, imports       " + apiOf(settings, ports.intake()));
        CONSOLE.say("  API: cases, triage, answers    " + apiOf(settings, ports.routing()));
        CONSOLE.say("  API: deadlines, referrals      " + apiOf(settings, ports.escalation()));
        CONSOLE.say("  API: delivery log              " + apiOf(settings, ports.notification()));
        CONSOLE.say("");
        CONSOLE.say("  Data is kept in " + settings.data() + ". Ctrl-C stops everything.");
        CONSOLE.say("");
    }
}
