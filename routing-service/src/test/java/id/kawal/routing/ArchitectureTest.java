package id.kawal.routing;

import id.kawal.testkit.architecture.ArchitectureContract;

class ArchitectureTest implements ArchitectureContract {

    @Override
    public String service() {
        return "routing";
    }
}
