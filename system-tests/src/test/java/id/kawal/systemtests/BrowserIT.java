package id.kawal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.systemtests.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
class BrowserIT {

    @Test
    void a_citizen_lodges_and_follows_a_complaint_in_a_browser(Stack stack)
            throws IOException, InterruptedException {
        NodeTools.require("node", "npm", "chromium");
        var addresses = stack.addresses();

        var said =
                NodeTools.run(
                        Map.of(
                                "KAWAL_INTAKE", addresses.intake().toString(),
                                "KAWAL_MAIL", addresses.mailPage().toString(),
                                "KAWAL_IDENTITY", addresses.identity().toString(),
                                "KAWAL_CHROMIUM",
                                        NodeTools.find("chromium").orElseThrow().toString(),
                                "KAWAL_SHOTS",
                                        Path.of("target", "shots").toAbsolutePath().toString()),
                        "browser.mjs");

        assertThat(said).contains("ok   lodging works without JavaScript").doesNotContain("FAIL");
    }
}
