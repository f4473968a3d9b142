package id.kawal.escalation.domain.referral;

/**
 * How the office settled a file; everybody hears the code, so it says nothing of the person. House
 * rule.
 */
public enum SettlementOutcome {
    /** Settled; the explanation says how. */
    SETTLED,
    /** The agency mended it itself. */
    SETTLED_BY_AGENCY,
    /** Both sides agreed. */
    MEDIATED,
    /** Maladministration was found. */
    MALADMINISTRATION,
    /** No maladministration was found. */
    NO_MALADMINISTRATION,
    /** The citizen took it back. */
    WITHDRAWN
}
