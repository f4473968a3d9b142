package id.kawal.intake;

import id.kawal.testkit.architecture.ArchitectureContract;

class ArchitectureTest implements ArchitectureContract {

    @Override
    public String service() {
        return "intake";
    }
}
