package id.kawal.standalone;

import id.kawal.standalone.tether.Tethered;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a part's JVM is started: serial collector and a bounded heap, because four services, a broker
 * and a database share one small machine, and a class data archive that the JVM makes when it first
 * ends and remakes by itself when the classes have changed.
 *
 * @param cache where the archives are kept
 */
record Jvm(Path cache) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** What a part needs of its JVM. */
    enum Profile {
        /** Ready soon: only the quick compiler. */
        QUICK("-XX:TieredStopAtLevel=1"),
        /** Under load for long: both compilers. */
        STEADY("-XX:TieredStopAtLevel=4");

        private final String option;

        Profile(String option) {
            this.option = option;
        }
    }

    /**
     * The command of a part.
     *
     * @param classPath jars in order
     * @param more options of this part alone
     */
    List<String> command(
            String name,
            Profile profile,
            int heapMegabytes,
            List<String> more,
            List<Path> classPath,
            String mainClass,
            List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString());
        command.addAll(
                List.of(
                        "-Xms32m",
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:SharedArchiveFile=" + cache.resolve(name + ".jsa"),
                        "-XX:+AutoCreateSharedArchive",
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off",
                        "-Xlog:aot=off",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dfile.encoding=UTF-8"));
        command.add(profile.option);
        command.addAll(more);
        command.add("-cp");
        command.add(
                String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        command.add(Tethered.class.getName());
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /** A part of this very jar. */
    List<String> ownCommand(
            String name, Profile profile, int heapMegabytes, Class<?> main, Object... arguments) {
        List<Path> classPath =
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                        .map(Path::of)
                        .toList();
        return command(
                name,
                profile,
                heapMegabytes,
                List.of(),
                classPath,
                main.getName(),
                List.of(arguments).stream().map(String::valueOf).toList());
    }
}
