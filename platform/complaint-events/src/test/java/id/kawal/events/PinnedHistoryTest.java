package id.kawal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedHistoryTest {

    @Test
    void no_pinned_message_was_edited_or_removed_since_it_was_committed() throws Exception {
        var changed = PinnedHistory.changed(WireContractTest.CONTRACT);
        assumeTrue(
                changed.isPresent(), "no git checkout: the history of pinned messages is unseen");

        assertThat(changed.get()).as("add a further sample instead").isEmpty();
    }

    @Nested
    class It_sees {

        @TempDir Path folder;

        @BeforeEach
        void two_pinned_messages() throws Exception {
            assumeTrue(PinnedHistory.git(folder, "init").isPresent(), "no git");
            Files.writeString(folder.resolve("a.v1.json"), "{}");
            Files.writeString(folder.resolve("b.v1.json"), "[]");
            commit();
        }

        @Test
        void nothing_where_one_was_only_added() throws Exception {
            Files.writeString(folder.resolve("a.v1.2.json"), "{ }");
            commit();

            assertThat(PinnedHistory.changed(folder)).hasValue(List.of());
        }

        @Test
        void an_edit_even_where_it_was_committed() throws Exception {
            Files.writeString(folder.resolve("a.v1.json"), "{\"edited\":true}");
            commit();

            assertThat(PinnedHistory.changed(folder)).hasValue(List.of("a.v1.json"));
        }

        @Test
        void a_removal_and_a_renaming_before_they_are_committed() throws Exception {
            Files.delete(folder.resolve("a.v1.json"));
            Files.move(folder.resolve("b.v1.json"), folder.resolve("b.v2.json"));

            assertThat(PinnedHistory.changed(folder)).hasValue(List.of("a.v1.json", "b.v1.json"));
        }

        private void commit() throws Exception {
            PinnedHistory.git(folder, "add", "-A");
            var committed =
                    PinnedHistory.git(
                            folder,
                            "-c",
                            "user.name=Test",
                            "-c",
                            "user.email=test@example.org",
                            "-c",
                            "commit.gpgsign=false",
                            "commit",
                            "-q",
                            "-m",
                            "Pin");
            assertThat(committed).isPresent();
        }
    }
}
