package id.kawal.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.standalone.database.DatabaseProcess;
import id.kawal.standalone.database.MongodProcess;
import id.kawal.standalone.supervisor.Part;
import id.kawal.standalone.supervisor.Stage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Design 10: a database that is there, else a mongod on the PATH, else the embedded one. */
class InfrastructureTest {

    private static final Path MONGOD = Path.of("/usr/bin/mongod");
    private static final Map<String, String> GIVEN =
            Map.of("MONGODB_URI", "mongodb://db.example:27017");

    @Test
    void a_database_that_is_given_is_taken_and_none_is_started() throws Exception {
        Infrastructure infrastructure = infrastructure(GIVEN, Optional.of(MONGOD));

        assertThat(database(infrastructure)).isEmpty();
        assertThat(infrastructure.mongodb().uri()).isEqualTo("mongodb://db.example:27017");
        assertThat(infrastructure.databaseKind()).isEqualTo(DatabaseKind.GIVEN);
    }

    @Test
    void a_mongod_on_the_path_is_the_next_choice() throws Exception {
        Infrastructure infrastructure = infrastructure(Map.of(), Optional.of(MONGOD));

        assertThat(database(infrastructure))
                .hasValueSatisfying(part ->
                        assertThat(part.command())
                                .contains(MongodProcess.class.getName(), MONGOD.toString()));
        assertThat(infrastructure.mongodb().uri())
                .isEqualTo("mongodb://127.0.0.1:27017/?replicaSet=kawal");
        assertThat(infrastructure.databaseKind()).isEqualTo(DatabaseKind.MONGOD);
    }

    @Test
    void the_embedded_one_is_the_last_and_says_what_it_is_for() throws Exception {
        Infrastructure infrastructure = infrastructure(Map.of(), Optional.empty());

        assertThat(database(infrastructure))
                .hasValueSatisfying(part -> {
                    assertThat(part.command()).contains(DatabaseProcess.class.getName());
                    assertThat(part.address()).contains("evaluation", "power cut");
                });
        assertThat(infrastructure.databaseKind()).isEqualTo(DatabaseKind.EMBEDDED);
    }

    private static Infrastructure infrastructure(
            Map<String, String> environment, Optional<Path> mongod) throws Exception {
        return new Infrastructure(Settings.of(environment), new Jvm(Path.of("cache")), mongod);
    }

    private static Optional<Part> database(Infrastructure infrastructure) {
        return infrastructure.stages().stream()
                .filter(Stage.Parts.class::isInstance)
                .flatMap(stage -> ((Stage.Parts) stage).parts().stream())
                .filter(part -> part.name().equals("database"))
                .findFirst();
    }
}
