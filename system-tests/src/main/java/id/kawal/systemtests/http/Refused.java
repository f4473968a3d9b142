package id.kawal.systemtests.http;

/** A service said no. */
public final class Refused extends RuntimeException {

    private final transient Answer answer;

    Refused(Answer answer) {
        super(answer.toString());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
