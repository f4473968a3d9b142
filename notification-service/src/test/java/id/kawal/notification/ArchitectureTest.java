package id.kawal.notification;

import id.kawal.testkit.architecture.ArchitectureContract;

class ArchitectureTest implements ArchitectureContract {

    @Override
    public String service() {
        return "notification";
    }
}
