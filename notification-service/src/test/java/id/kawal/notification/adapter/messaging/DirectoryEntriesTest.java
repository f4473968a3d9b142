package id.kawal.notification.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.notification.application.InMemoryDirectory;
import id.kawal.notification.domain.dossier.SealedText;
import id.kawal.notification.domain.notice.Channel.Address;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DirectoryEntriesTest {

    private static final String ENTRY =
            """
            {"agencyCode":"63.02.PUPR","regionCode":"63.02","name":"Dinas PUPR","futureField":1,
             "posts":[{"post":"63.02.PUPR/HEAD","personId":"p-1","name":null,
               "email":{"key":"DIRECTORY","field":"post.email","ciphertext":"x"},"phone":null,
               "language":null},
              {"post":"FOCAL_POINT","personId":"p-2","language":"en"}]}
            """;

    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final DirectoryEntries entries =
            new DirectoryEntries(
                    directory,
                    JsonMapper.builder()
                            .disable(
                                    tools.jackson.databind.DeserializationFeature
                                            .FAIL_ON_UNKNOWN_PROPERTIES)
                            .build());

    @Test
    void an_entry_brings_who_stands_on_which_post_still_sealed() {
        entries.take("63.02.PUPR", ENTRY.getBytes(UTF_8));
        entries.take("63.02.PUPR", ENTRY.getBytes(UTF_8));

        var entry = directory.agency("63.02.PUPR").orElseThrow();
        assertThat(entry.name()).isEqualTo("Dinas PUPR");
        var head = entry.seat("HEAD").orElseThrow();
        assertThat(head.at(Address.MAILBOX))
                .isEqualTo(new SealedText("DIRECTORY", "post.email", "x"));
        assertThat(head.language()).isEqualTo("id");
        assertThat(entry.seat("FOCAL_POINT").orElseThrow().language()).isEqualTo("en");
    }

    @Test
    void a_tombstone_removes_it() {
        entries.take("63.02.PUPR", ENTRY.getBytes(UTF_8));
        entries.take("63.02.PUPR", null);

        assertThat(directory.agency("63.02.PUPR")).isEmpty();
    }

    @Test
    void what_can_not_be_read_leaves_the_one_before_in_place() {
        entries.take("63.02.PUPR", ENTRY.getBytes(UTF_8));
        entries.take("63.02.PUPR", "{".getBytes(UTF_8));
        entries.take("63.02.PUPR", "{}".getBytes(UTF_8));

        assertThat(directory.agency("63.02.PUPR").orElseThrow().name()).isEqualTo("Dinas PUPR");
    }
}
