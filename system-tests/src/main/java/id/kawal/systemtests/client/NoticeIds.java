package id.kawal.systemtests.client;

/** How a notice names itself on a mail. */
public final class NoticeIds {

    private NoticeIds() {}

    /** The notice id within {@code <noticeId@host>}. */
    public static String of(Mails.Mail mail) {
        return mail.messageId().replaceFirst("^<", "").replaceFirst("@.*$", "");
    }
}
