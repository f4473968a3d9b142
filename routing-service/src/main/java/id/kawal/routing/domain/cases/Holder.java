package id.kawal.routing.domain.cases;

/** The agency that has the case, and whether it has said so. */
public record Holder(String agencyCode, String agencyName, boolean acknowledged) {}
