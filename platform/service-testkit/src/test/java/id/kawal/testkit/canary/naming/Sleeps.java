package id.kawal.testkit.canary.naming;

public final class Sleeps {
    public void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
