package id.kawal.standalone.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/** The newest mails, in memory; the oldest make room. */
final class Mailbox {

    private final int capacity;
    private final Deque<CaughtMail> mails = new ArrayDeque<>();
    private long received;

    Mailbox(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Takes one in.
     *
     * @param mail makes it of the number it gets
     */
    synchronized void add(LongFunction<CaughtMail> mail) {
        mails.addFirst(mail.apply(received + 1));
        received++;
        if (mails.size() > capacity) {
            mails.removeLast();
        }
    }

    /** Newest first. */
    synchronized List<CaughtMail> all() {
        return List.copyOf(mails);
    }

    /** Newest first; those whose recipient contains the text, in any case. */
    List<CaughtMail> to(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(mail -> mail.to().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    Optional<CaughtMail> number(long number) {
        return all().stream().filter(mail -> mail.number() == number).findFirst();
    }

    synchronized long dropped() {
        return received - mails.size();
    }

    synchronized void clear() {
        mails.clear();
        received = 0;
    }
}
