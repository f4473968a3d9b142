package id.kawal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.standalone.supervisor.CannotRun;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceJarTest {

    @TempDir Path folder;

    @Test
    void a_service_that_was_not_built_is_one_sentence() {
        assertThatThrownBy(() -> ServiceJar.prepare(folder.resolve("intake-service"), folder))
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith("intake-service is not built")
                .hasMessageContaining("make run");
    }

    @Test
    void a_built_service_starts_with_its_main_class_and_the_tether() throws Exception {
        Path module = folder.resolve("intake-service");
        Path jar = jar(module.resolve("target/intake-service-0.1.0.jar"));
        jar(module.resolve("target/intake-service-0.1.0-sources.jar"));

        ServiceJar prepared = ServiceJar.prepare(module, folder.resolve("cache"));

        assertThat(prepared.mainClass()).isEqualTo("id.kawal.intake.Main");
        assertThat(prepared.classPath()).containsExactly(jar, folder.resolve("cache/tether.jar"));
        try (JarFile tether = new JarFile(prepared.classPath().getLast().toFile())) {
            assertThat(tether.stream().map(Object::toString))
                    .containsExactly("id/kawal/standalone/tether/Tethered.class");
        }
    }

    @Test
    void the_tether_of_another_build_is_replaced_and_the_same_one_left_alone() throws Exception {
        Path module = folder.resolve("intake-service");
        jar(module.resolve("target/intake-service-0.1.0.jar"));
        Path tether = jar(folder.resolve("cache/tether.jar"));

        ServiceJar.prepare(module, folder.resolve("cache"));
        byte[] made = Files.readAllBytes(tether);
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(tether, before);
        ServiceJar.prepare(module, folder.resolve("cache"));

        try (JarFile file = new JarFile(tether.toFile())) {
            assertThat(file.getEntry("id/kawal/standalone/tether/Tethered.class")).isNotNull();
        }
        assertThat(Files.readAllBytes(tether)).isEqualTo(made);
        assertThat(Files.getLastModifiedTime(tether)).isEqualTo(before);
    }

    private static Path jar(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "id.kawal.intake.Main");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return file;
    }
}
