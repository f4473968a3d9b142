package id.kawal.escalation.domain.referral;

/**
 * A regional office of the Ombudsman (Perwakilan). Where a file is really delivered is decided by
 * the deployment, never by this public fact.
 *
 * @param code of the province in which it stands
 */
public record Office(String code, String name, String address) {}
