package id.kawal.escalation.domain.ladder;

/** Who stands where, as far as the agency directory tells. */
public interface Directory {

    /** Whether somebody stands on the post; a post nobody has heard of is not held. */
    boolean isHeld(Post post);
}
