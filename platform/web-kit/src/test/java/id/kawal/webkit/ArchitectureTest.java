package id.kawal.webkit;

import com.tngtech.archunit.lang.ArchRule;
import id.kawal.testkit.architecture.ArchitectureContract;
import id.kawal.testkit.architecture.ArchitectureRules;
import java.util.List;

class ArchitectureTest implements ArchitectureContract {

    @Override
    public String service() {
        return "webkit";
    }

    @Override
    public List<ArchRule> rules() {
        return ArchitectureRules.ofPlatform(service());
    }
}
