package id.kawal.routing.domain.cases;

import java.time.LocalDate;

/**
 * What the last interim reply promised.
 *
 * @param agencyCode of the agency that gave it
 */
public record Promise(String agencyCode, LocalDate promisedBy) {}
