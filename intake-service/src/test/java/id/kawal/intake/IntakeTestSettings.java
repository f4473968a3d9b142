package id.kawal.intake;

import id.kawal.testkit.TestKafka;
import id.kawal.testkit.TestKeys;
import id.kawal.testkit.TestMongo;
import id.kawal.testkit.TestTokens;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Points a context at the broker, database, issuer and keys of a test. */
final class IntakeTestSettings {

    private IntakeTestSettings() {}

    static void configure(DynamicPropertyRegistry registry) {
        TestMongo.configure(registry);
        TestKafka.configure(registry);
        TestTokens.configure(registry);
        TestKeys.configure(registry, "intake");
        registry.add("kawal.limits.ordinary", () -> "100000");
        registry.add("kawal.limits.lookup", () -> "100000");
    }
}
