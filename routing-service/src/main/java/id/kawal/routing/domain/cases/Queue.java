package id.kawal.routing.domain.cases;

/** Whether the coordinator has to decide where the case goes. */
public enum Queue {
    NONE,
    /** No rule was sure. */
    TRIAGE,
    /** It was handed back too often: the decision locks. */
    ARBITER
}
