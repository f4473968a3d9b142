package id.kawal.systemtests.demo;

import java.util.Set;

/**
 * A line of the scenario.
 *
 * @param target of a play that names an agency: who should have it in the end; else empty
 * @param agency short name of the agency meant; empty where only a person can tell
 */
record Entry(
        String regionCode,
        Play play,
        String target,
        String agency,
        String citizen,
        Set<String> options,
        String title,
        String text) {

    private static final Set<String> WITHOUT_AGREEMENT = Set.of("62.01", "64.08");

    Entry {
        options = Set.copyOf(options);
    }

    boolean isAnonymous() {
        return options.contains("anonymous");
    }

    boolean consents() {
        return options.contains("consent");
    }

    boolean isOversight() {
        return options.contains("oversight");
    }

    /** Whether the region has an agreement with the Ombudsman in force when ladders end. */
    boolean hasAgreement() {
        return !WITHOUT_AGREEMENT.contains(regionCode);
    }

    /** Who should answer in the end: the target of the play, else the agency meant. */
    String rightAgency() {
        return target.isEmpty() ? agency : target;
    }

    String agencyCode(String shortName) {
        return regionCode + "." + shortName;
    }
}
