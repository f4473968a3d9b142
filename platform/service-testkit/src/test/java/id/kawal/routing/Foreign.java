package id.kawal.routing;

public final class Foreign {}
