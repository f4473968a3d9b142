package id.kawal.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of the house as tests of one service, or of one module of the platform:
 *
 * <pre>{@code
 * class ArchitectureTest implements ArchitectureContract {
 *     public String service() { return "intake"; }
 * }
 * }</pre>
 */
public interface ArchitectureContract {

    /** Last part of the root package: {@code intake} for {@code id.kawal.intake}. */
    String service();

    /** Those of a service, which has rings, unless it says otherwise. */
    default List<ArchRule> rules() {
        return ArchitectureRules.ofService(service());
    }

    @TestFactory
    default Stream<DynamicTest> the_service_keeps_the_architecture() {
        var classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("id.kawal." + service());
        return each(rules(), classes);
    }

    @TestFactory
    default Stream<DynamicTest> its_tests_keep_the_architecture() {
        var classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("id.kawal." + service());
        return each(ArchitectureRules.ofTests(), classes);
    }

    private static Stream<DynamicTest> each(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }
}
