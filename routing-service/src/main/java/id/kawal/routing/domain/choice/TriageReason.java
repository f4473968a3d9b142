package id.kawal.routing.domain.choice;

/** Why the rules leave it to a person. */
public enum TriageReason {
    /** No word of the complaint speaks for any agency of the region. */
    NO_RULE_SPEAKS,
    /** The best is too weak, or too close to the second. */
    NOT_SURE,
    /** Sure enough, but not the region's to answer: telling a citizen so is a person's decision. */
    OUTSIDE_BODY
}
