package id.kawal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsyncApiIT {

    @Test
    void the_asyncapi_document_passes_its_own_parser() throws IOException, InterruptedException {
        NodeTools.require("node", "npm");

        var document = Path.of("..", "docs", "asyncapi.yaml").toAbsolutePath().toString();

        assertThat(NodeTools.run(Map.of(), "asyncapi.mjs", document)).contains("ok   AsyncAPI 3.");
    }
}
