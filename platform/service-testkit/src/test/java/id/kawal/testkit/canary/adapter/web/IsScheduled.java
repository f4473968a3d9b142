package id.kawal.testkit.canary.adapter.web;

import org.springframework.scheduling.annotation.Scheduled;

public final class IsScheduled {
    @Scheduled(fixedDelay = 1)
    public void run() {}
}
