package id.kawal.notification.application;

/** Who is told at once that a notice was planned; a sweep finds what it forgets. */
public interface Handover {

    /** Never blocks, never fails. */
    void hand(String noticeId, String holder);
}
