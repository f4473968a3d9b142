package id.kawal.escalation;

import id.kawal.testkit.architecture.ArchitectureContract;

class ArchitectureTest implements ArchitectureContract {

    @Override
    public String service() {
        return "escalation";
    }
}
