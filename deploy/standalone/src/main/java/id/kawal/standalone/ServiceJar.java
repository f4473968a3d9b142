package id.kawal.standalone;

import id.kawal.standalone.supervisor.CannotRun;
import id.kawal.standalone.tether.Tethered;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * A service's jar, unpacked once per build: an unpacked one starts in two thirds of the time of the
 * jar of jars, and only its plain jars can go into a class data archive.
 *
 * @param classPath what to start it with
 */
record ServiceJar(List<Path> classPath, String mainClass) {

    private static final String TETHER = "tether.jar";

    /**
     * The jar a build left in a module, ready to start.
     *
     * @param module folder of the module
     * @param cache where to unpack
     */
    static ServiceJar prepare(Path module, Path cache) throws CannotRun {
        Path built = built(module);
        try {
            Path jar = isBootJar(built) ? unpacked(built, cache) : built;
            return new ServiceJar(List.of(jar, tether(cache)), mainClass(jar));
        } catch (IOException e) {
            throw new CannotRun(built + " can not be unpacked: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Stopped before everything had started.");
        }
    }

    private static Path built(Path module) throws CannotRun {
        String name = module.getFileName().toString();
        Path target = module.resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                var jar =
                        files.filter(file -> isMain(name, file.getFileName().toString()))
                                .max(Comparator.comparing(Path::toString));
                if (jar.isPresent()) {
                    return jar.get();
                }
            } catch (IOException e) {
                throw new CannotRun(target + " can not be read: " + e.getMessage() + ".");
            }
        }
        throw new CannotRun(
                "%s is not built: there is no %s; \"make run\" builds it."
                        .formatted(name, target.resolve(name + "-*.jar")));
    }

    private static boolean isMain(String module, String file) {
        return file.matches(module + "-\\d.*\\.jar")
                && !file.matches(".*-(sources|javadoc|tests|plain)\\.jar");
    }

    private static boolean isBootJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry("BOOT-INF/") != null;
        }
    }

    private static Path unpacked(Path built, Path cache) throws IOException, InterruptedException {
        String build =
                built.getFileName()
                        + "-"
                        + Files.size(built)
                        + "-"
                        + Files.getLastModifiedTime(built).toMillis();
        Path folder = cache.resolve(build);
        if (!Files.isDirectory(folder)) {
            removeOlder(cache, built.getFileName().toString());
            Path aside = cache.resolve(build + ".new");
            unpack(built, aside);
            Files.move(aside, folder);
        }
        return folder.resolve(built.getFileName().toString());
    }

    private static void unpack(Path built, Path into) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djarmode=tools",
                                "-jar",
                                built.toString(),
                                "extract",
                                "--destination",
                                into.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output.strip());
        }
    }

    private static void removeOlder(Path cache, String jar) throws IOException {
        Files.createDirectories(cache);
        try (Stream<Path> files = Files.list(cache)) {
            for (Path old :
                    files.filter(f -> f.getFileName().toString().startsWith(jar)).toList()) {
                remove(old);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String mainClass(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Main-Class");
        }
    }

    /**
     * A jar of one class, so that nothing else of ours gets onto a service's class path. Made anew
     * only for another build of the class: the services' class data archives depend on its date.
     */
    private static Path tether(Path cache) throws IOException {
        Path jar = cache.resolve(TETHER);
        String entry = Tethered.class.getName().replace('.', '/') + ".class";
        byte[] wanted = tetherClass(entry);
        if (!Arrays.equals(wanted, packed(jar, entry))) {
            Files.createDirectories(cache);
            Path aside = Files.createTempFile(cache, TETHER, ".new");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(aside))) {
                out.putNextEntry(new JarEntry(entry));
                out.write(wanted);
            }
            Files.move(aside, jar, StandardCopyOption.ATOMIC_MOVE);
        }
        return jar;
    }

    private static byte[] tetherClass(String entry) throws IOException {
        try (InputStream bytes = Tethered.class.getResourceAsStream("/" + entry)) {
            return Objects.requireNonNull(bytes).readAllBytes();
        }
    }

    private static byte[] packed(Path jar, String entry) throws IOException {
        if (!Files.exists(jar)) {
            return new byte[0];
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry there = file.getJarEntry(entry);
            return there == null ? new byte[0] : file.getInputStream(there).readAllBytes();
        } catch (ZipException broken) {
            return new byte[0];
        }
    }
}
