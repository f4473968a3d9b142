package id.kawal.testkit.canary.application;

import org.springframework.stereotype.Service;

@Service
public final class IsAService {}
