package id.kawal.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.intake.domain.CitizensWord.Action;
import id.kawal.intake.domain.Complaint.Answered;
import id.kawal.intake.domain.Complaint.Ended;
import id.kawal.intake.domain.Complaint.Erased;
import id.kawal.intake.domain.Complaint.Open;
import id.kawal.intake.domain.Complaint.Unlodged;
import id.kawal.intake.domain.Decision.Ignored;
import id.kawal.intake.domain.Decision.Reason;
import id.kawal.intake.domain.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintTest {

    private static final Instant NOW = Instant.parse("2026-03-13T02:00:00Z");
    private static final Standing STANDING = new Standing(true, Set.of(), false, null);
    private static final Standing WITHOUT_CONTACT = new Standing(false, Set.of(), false, null);
    private static final Open OPEN = new Open(STANDING);
    private static final Answered ANSWERED = new Answered(STANDING, "E-9", false);
    private static final String TOO_LONG = "x".repeat(2_001);

    @Nested
    class Lodging {

        @Test
        void opens_a_complaint() {
            assertThat(after(new Unlodged(), new Command.Lodge(List.of(), true))).isEqualTo(OPEN);
        }

        @Test
        void against_the_rules_is_refused_with_all_of_them() {
            var broken =
                    List.of(
                            new Violation("title", Rule.TITLE_MISSING),
                            new Violation("text", Rule.TEXT_MISSING));

            var decision = deciding(new Unlodged(), new Command.Lodge(broken, true));

            assertThat(decision).isEqualTo(new Refused(broken));
            assertThat(((Refused) decision).first()).isEqualTo(broken.getFirst());
        }

        @Test
        void twice_lodges_once() {
            assertThat(deciding(OPEN, new Command.Lodge(List.of(), true)))
                    .isEqualTo(new Ignored(Reason.ALREADY_LODGED));
            assertThat(deciding(new Erased(), new Command.Lodge(List.of(), true)))
                    .isEqualTo(new Ignored(Reason.ALREADY_ERASED));
        }
    }

    @Nested
    class Taking_over_from_an_export {

        private final Upstream open = upstream("Diproses", "DLH", false, NOW);
        private final Upstream closed = upstream("Ditutup oleh Admin", "DLH", true, NOW);

        @Test
        void opens_what_is_open_there() {
            assertThat(after(new Unlodged(), new Command.TakeOver(open)))
                    .isEqualTo(new Open(Standing.takenOver(open)));
        }

        @Test
        void ends_what_has_ended_there() {
            assertThat(after(new Unlodged(), new Command.TakeOver(closed)))
                    .isEqualTo(new Ended(Standing.takenOver(closed), Ending.UPSTREAM, NOW));
        }

        @Test
        void an_unchanged_row_adds_nothing_whatever_its_letter_case_and_blanks() {
            var known = new Open(Standing.takenOver(open));
            var same = upstream(" DIPROSES ", "dlh", false, NOW.plusSeconds(60));

            assertThat(deciding(known, new Command.TakeOver(same)))
                    .isEqualTo(new Ignored(Reason.UNCHANGED_UPSTREAM));
            assertThat(deciding(OPEN, new Command.TakeOver(same)))
                    .isEqualTo(new Ignored(Reason.UNCHANGED_UPSTREAM));
        }

        @Test
        void an_empty_cell_is_as_good_as_a_blank_one() {
            var known = new Open(Standing.takenOver(upstream(null, null, false, NOW)));

            assertThat(deciding(known, new Command.TakeOver(upstream("  ", "", false, NOW))))
                    .isEqualTo(new Ignored(Reason.UNCHANGED_UPSTREAM));
        }

        @Test
        void another_agency_or_status_changes_it() {
            var known = new Open(Standing.takenOver(open));
            var elsewhere = upstream("Diproses", "PUPR", false, NOW);

            assertThat(after(known, new Command.TakeOver(elsewhere)))
                    .isEqualTo(new Open(Standing.takenOver(elsewhere)));
            assertThat(after(known, new Command.TakeOver(closed)))
                    .isEqualTo(new Ended(Standing.takenOver(closed), Ending.UPSTREAM, NOW));
        }

        @Test
        void reopens_what_only_upstream_had_ended() {
            var known = new Ended(Standing.takenOver(closed), Ending.UPSTREAM, NOW);

            assertThat(after(known, new Command.TakeOver(open)))
                    .isEqualTo(new Open(Standing.takenOver(open)));
        }

        @Test
        void leaves_what_the_office_here_has_ended_or_answered() {
            var byOffice = new Ended(Standing.takenOver(closed), Ending.OFFICE, NOW);
            var answered = new Answered(Standing.takenOver(open), "E-9", true);
            var elsewhere = upstream("Diproses", "PUPR", false, NOW);

            assertThat(after(byOffice, new Command.TakeOver(open)))
                    .isEqualTo(new Ended(Standing.takenOver(open), Ending.OFFICE, NOW));
            assertThat(after(answered, new Command.TakeOver(elsewhere)))
                    .isEqualTo(new Answered(Standing.takenOver(elsewhere), "E-9", true));
            assertThat(after(answered, new Command.TakeOver(closed)))
                    .isEqualTo(new Ended(Standing.takenOver(closed), Ending.UPSTREAM, NOW));
        }

        @Test
        void an_older_export_read_late_changes_nothing() {
            var known = new Open(Standing.takenOver(open));
            var older = upstream("Ditutup", "DLH", true, NOW.minusSeconds(1));

            assertThat(deciding(known, new Command.TakeOver(older)))
                    .isEqualTo(new Ignored(Reason.OLDER_EXPORT));
        }

        @Test
        void a_change_without_a_date_of_export_is_refused() {
            var known = new Open(Standing.takenOver(open));

            assertThat(deciding(known, new Command.TakeOver(upstream("x", "y", true, null))))
                    .isEqualTo(Decisions.refused(Rule.EXPORT_DATE_MISSING, "exportedAt"));
        }

        @Test
        void a_first_date_is_newer_than_none() {
            var undated = new Open(Standing.takenOver(upstream("Diproses", "DLH", false, null)));

            assertThat(after(undated, new Command.TakeOver(closed))).isInstanceOf(Ended.class);
        }

        @Test
        void does_not_bring_back_what_was_erased() {
            assertThat(deciding(new Erased(), new Command.TakeOver(open)))
                    .isEqualTo(new Ignored(Reason.ALREADY_ERASED));
        }
    }

    @Nested
    class A_supplement {

        @Test
        void is_taken_while_the_case_is_open() {
            assertThat(after(OPEN, new Command.Supplement("Tadi malam juga."))).isEqualTo(OPEN);
            assertThat(after(ANSWERED, new Command.Supplement("Tadi malam juga.")))
                    .isEqualTo(ANSWERED);
            assertThat(deciding(OPEN, new Command.Supplement("Tadi malam juga.")))
                    .isEqualTo(Decision.happened(new Happening.Supplemented("Tadi malam juga.")));
        }

        @Test
        void is_refused_once_it_is_closed() {
            assertThat(deciding(ended(Ending.SILENCE), new Command.Supplement("Tadi.")))
                    .isEqualTo(Decisions.refused(Rule.CASE_CLOSED, ""));
        }

        @Test
        void needs_words_within_the_limit() {
            assertThat(deciding(OPEN, new Command.Supplement(" ")))
                    .isEqualTo(Decisions.refused(Rule.TEXT_MISSING, "text"));
            assertThat(deciding(OPEN, new Command.Supplement("x".repeat(10_001))))
                    .isEqualTo(Decisions.refused(Rule.TEXT_TOO_LONG, "text"));
            assertThat(deciding(OPEN, new Command.Supplement("x".repeat(10_000))))
                    .isInstanceOf(Decision.Happened.class);
        }
    }

    @Nested
    class A_withdrawal {

        @Test
        void ends_the_case() {
            var withdraw = new Command.Withdraw("Sudah diperbaiki warga.");

            assertThat(after(OPEN, withdraw)).isEqualTo(ended(Ending.WITHDRAWN));
            assertThat(after(ANSWERED, withdraw)).isEqualTo(ended(Ending.WITHDRAWN));
        }

        @Test
        void twice_withdraws_once() {
            assertThat(deciding(ended(Ending.WITHDRAWN), new Command.Withdraw(null)))
                    .isEqualTo(new Ignored(Reason.ALREADY_WITHDRAWN));
        }

        @Test
        void is_refused_after_the_end_and_for_a_reason_too_long() {
            assertThat(deciding(ended(Ending.CONFIRMED), new Command.Withdraw(null)))
                    .isEqualTo(Decisions.refused(Rule.CASE_CLOSED, ""));
            assertThat(deciding(OPEN, new Command.Withdraw(TOO_LONG)))
                    .isEqualTo(Decisions.refused(Rule.REASON_TOO_LONG, "reason"));
            assertThat(deciding(OPEN, new Command.Withdraw("x".repeat(2_000))))
                    .isInstanceOf(Decision.Happened.class);
        }
    }

    @Nested
    class A_confirmation {

        @Test
        void ends_an_answered_case_with_a_rating_from_one_to_five() {
            assertThat(after(ANSWERED, new Command.Confirm(1, null)))
                    .isEqualTo(ended(Ending.CONFIRMED));
            assertThat(deciding(ANSWERED, new Command.Confirm(5, "Cepat.")))
                    .isEqualTo(Decision.happened(new Happening.Confirmed(5, "Cepat.")));
            assertThat(after(ANSWERED, new Command.Confirm(null, null)))
                    .isEqualTo(ended(Ending.CONFIRMED));
        }

        @Test
        void with_another_rating_or_a_remark_too_long_is_refused() {
            assertThat(deciding(ANSWERED, new Command.Confirm(0, null)))
                    .isEqualTo(Decisions.refused(Rule.RATING_OUT_OF_RANGE, "rating"));
            assertThat(deciding(ANSWERED, new Command.Confirm(6, null)))
                    .isEqualTo(Decisions.refused(Rule.RATING_OUT_OF_RANGE, "rating"));
            assertThat(deciding(ANSWERED, new Command.Confirm(3, TOO_LONG)))
                    .isEqualTo(Decisions.refused(Rule.REASON_TOO_LONG, "remark"));
        }

        @Test
        void before_an_answer_or_after_the_end_is_refused() {
            assertThat(deciding(OPEN, new Command.Confirm(null, null)))
                    .isEqualTo(Decisions.refused(Rule.NOT_ANSWERED_YET, ""));
            assertThat(deciding(ended(Ending.SILENCE), new Command.Confirm(null, null)))
                    .isEqualTo(Decisions.refused(Rule.CASE_CLOSED, ""));
        }

        @Test
        void twice_confirms_once() {
            assertThat(deciding(ended(Ending.CONFIRMED), new Command.Confirm(4, null)))
                    .isEqualTo(new Ignored(Reason.ALREADY_CONFIRMED));
        }
    }

    @Nested
    class A_dispute {

        private final Command.Word dispute = new Command.Dispute("Lampunya masih mati.");

        @Test
        void reopens_an_answered_case() {
            assertThat(after(ANSWERED, dispute)).isEqualTo(OPEN);
            assertThat(deciding(ANSWERED, dispute))
                    .isEqualTo(Decision.happened(new Happening.Disputed("Lampunya masih mati.")));
        }

        @Test
        void reopens_what_silence_closed_for_thirty_days() {
            var closed = new Ended(STANDING, Ending.SILENCE, NOW.minus(Duration.ofDays(30)));

            assertThat(after(closed, dispute)).isEqualTo(OPEN);
        }

        @Test
        void is_too_late_a_millisecond_after_that() {
            var closed =
                    new Ended(
                            STANDING,
                            Ending.SILENCE,
                            NOW.minus(Duration.ofDays(30)).minusMillis(1));

            assertThat(deciding(closed, dispute))
                    .isEqualTo(Decisions.refused(Rule.DISPUTE_TOO_LATE, ""));
        }

        @ParameterizedTest
        @EnumSource(value = Ending.class, names = "SILENCE", mode = EnumSource.Mode.EXCLUDE)
        void of_a_case_that_ended_otherwise_is_refused(Ending ending) {
            assertThat(deciding(ended(ending), dispute))
                    .isEqualTo(Decisions.refused(Rule.CASE_CLOSED, ""));
        }

        @Test
        void before_an_answer_is_refused() {
            assertThat(deciding(OPEN, dispute))
                    .isEqualTo(Decisions.refused(Rule.NOT_ANSWERED_YET, ""));
        }

        @Test
        void needs_a_reason_within_the_limit() {
            assertThat(deciding(ANSWERED, new Command.Dispute(null)))
                    .isEqualTo(Decisions.refused(Rule.REASON_MISSING, "reason"));
            assertThat(deciding(ANSWERED, new Command.Dispute(" ")))
                    .isEqualTo(Decisions.refused(Rule.REASON_MISSING, "reason"));
            assertThat(deciding(ANSWERED, new Command.Dispute(TOO_LONG)))
                    .isEqualTo(Decisions.refused(Rule.REASON_TOO_LONG, "reason"));
        }
    }

    @Nested
    class A_request_for_the_Ombudsman {

        private final Command.Word request = new Command.RequestEscalation(null);

        @Test
        void needs_no_answer_and_no_end() {
            var asked = STANDING.asking(true);

            assertThat(after(OPEN, request)).isEqualTo(new Open(asked));
            assertThat(after(ANSWERED, request)).isEqualTo(new Answered(asked, "E-9", false));
            assertThat(after(ended(Ending.ARCHIVED), request))
                    .isEqualTo(new Ended(asked, Ending.ARCHIVED, NOW));
        }

        @Test
        void twice_asks_once_until_the_file_came_back() {
            var asked = new Open(STANDING.asking(true));

            assertThat(deciding(asked, request)).isEqualTo(new Ignored(Reason.ALREADY_REQUESTED));
            assertThat(Complaint.hear(asked, new CaseFact.ReferralReturned())).isEqualTo(OPEN);
        }

        @Test
        void for_a_withdrawn_complaint_or_with_a_reason_too_long_is_refused() {
            assertThat(deciding(ended(Ending.WITHDRAWN), request))
                    .isEqualTo(Decisions.refused(Rule.CASE_WITHDRAWN, ""));
            assertThat(deciding(OPEN, new Command.RequestEscalation(TOO_LONG)))
                    .isEqualTo(Decisions.refused(Rule.REASON_TOO_LONG, "reason"));
        }
    }

    @Nested
    class A_consent {

        private final Command.Word give = new Command.GiveConsent(Purpose.PUBLICATION);
        private final Command.Word withdraw = new Command.WithdrawConsent(Purpose.PUBLICATION);

        @Test
        void is_given_and_taken_back_for_one_purpose() {
            var given = after(OPEN, give);
            var both = after(given, new Command.GiveConsent(Purpose.IDENTITY_TO_OMBUDSMAN));

            assertThat(given).isEqualTo(new Open(consenting(Purpose.PUBLICATION)));
            assertThat(both)
                    .isEqualTo(
                            new Open(
                                    consenting(
                                            Purpose.PUBLICATION, Purpose.IDENTITY_TO_OMBUDSMAN)));
            assertThat(after(both, withdraw))
                    .isEqualTo(new Open(consenting(Purpose.IDENTITY_TO_OMBUDSMAN)));
            assertThat(after(given, withdraw)).isEqualTo(OPEN);
        }

        @Test
        void twice_is_given_or_taken_back_once() {
            assertThat(deciding(after(OPEN, give), give))
                    .isEqualTo(new Ignored(Reason.ALREADY_GIVEN));
            assertThat(deciding(OPEN, withdraw)).isEqualTo(new Ignored(Reason.NOT_GIVEN));
        }

        @Test
        void changes_nothing_else() {
            assertThat(after(ANSWERED, give))
                    .isEqualTo(new Answered(consenting(Purpose.PUBLICATION), "E-9", false));
        }

        private static Standing consenting(Purpose... purposes) {
            return new Standing(true, Set.of(purposes), false, null);
        }
    }

    @Nested
    class Opening_the_tracking_page {

        private final Command.Word see = new Command.SeeAnswer();
        private final Answered answered = new Answered(WITHOUT_CONTACT, "E-9", false);

        @Test
        void tells_the_answer_once_to_whom_no_notice_can_reach() {
            var seen = after(answered, see);

            assertThat(deciding(answered, see))
                    .isEqualTo(Decision.happened(new Happening.AnswerSeen("E-9")));
            assertThat(seen).isEqualTo(new Answered(WITHOUT_CONTACT, "E-9", true));
            assertThat(deciding(seen, see)).isEqualTo(new Ignored(Reason.ALREADY_SEEN));
        }

        @Test
        void tells_nothing_where_a_notice_can_or_no_answer_waits() {
            assertThat(deciding(ANSWERED, see)).isEqualTo(new Ignored(Reason.TOLD_BY_NOTICE));
            assertThat(deciding(OPEN, see)).isEqualTo(new Ignored(Reason.NO_ANSWER));
            assertThat(deciding(ended(Ending.SILENCE), see))
                    .isEqualTo(new Ignored(Reason.NO_ANSWER));
        }
    }

    @Nested
    class Erasure {

        private final Command erase = new Command.Erase(ErasureReason.ASKED_BY_SUBJECT);

        @Test
        void leaves_nothing_to_decide_on() {
            assertThat(after(OPEN, erase)).isEqualTo(new Erased());
            assertThat(deciding(new Erased(), new Command.Withdraw(null)))
                    .isEqualTo(Decisions.refused(Rule.ERASED, ""));
        }

        @Test
        void twice_erases_once_and_needs_something_to_erase() {
            assertThat(deciding(new Erased(), erase)).isEqualTo(new Ignored(Reason.ALREADY_ERASED));
            assertThat(deciding(new Unlodged(), erase))
                    .isEqualTo(Decisions.refused(Rule.NOT_LODGED, ""));
        }
    }

    @Nested
    class What_others_tell {

        @Test
        void an_answer_waits_for_the_citizens_word_and_a_newer_one_replaces_it() {
            var newer = new CaseFact.Answered("E-10");

            assertThat(Complaint.hear(OPEN, new CaseFact.Answered("E-9"))).isEqualTo(ANSWERED);
            assertThat(Complaint.hear(new Answered(STANDING, "E-9", true), newer))
                    .isEqualTo(new Answered(STANDING, "E-10", false));
            assertThat(Complaint.hear(ended(Ending.WITHDRAWN), newer))
                    .isEqualTo(ended(Ending.WITHDRAWN));
        }

        @Test
        void an_end_is_kept_as_it_came_first() {
            var archived = new CaseFact.Ended(Ending.ARCHIVED, NOW);

            assertThat(Complaint.hear(OPEN, archived)).isEqualTo(ended(Ending.ARCHIVED));
            assertThat(Complaint.hear(ANSWERED, archived)).isEqualTo(ended(Ending.ARCHIVED));
            assertThat(Complaint.hear(ended(Ending.WITHDRAWN), archived))
                    .isEqualTo(ended(Ending.WITHDRAWN));
        }

        @Test
        void silence_heard_after_the_dispute_it_missed_ends_nothing() {
            var silence = new CaseFact.Ended(Ending.SILENCE, NOW);

            assertThat(Complaint.hear(OPEN, silence)).isEqualTo(OPEN);
            assertThat(Complaint.hear(ANSWERED, silence)).isEqualTo(ended(Ending.SILENCE));
        }

        @ParameterizedTest
        @EnumSource(Ending.class)
        void a_new_routing_reopens_what_the_citizen_has_not_ended(Ending ending) {
            var byCitizen = Set.of(Ending.CONFIRMED, Ending.SILENCE, Ending.WITHDRAWN);

            assertThat(Complaint.hear(ended(ending), new CaseFact.Routed()))
                    .isEqualTo(byCitizen.contains(ending) ? ended(ending) : OPEN);
        }

        @Test
        void a_routing_changes_nothing_in_a_case_that_goes_on() {
            assertThat(Complaint.hear(OPEN, new CaseFact.Routed())).isEqualTo(OPEN);
            assertThat(Complaint.hear(ANSWERED, new CaseFact.Routed())).isEqualTo(ANSWERED);
        }

        @Test
        void means_nothing_for_a_complaint_that_is_not_here() {
            assertThat(Complaint.hear(new Unlodged(), new CaseFact.Routed()))
                    .isEqualTo(new Unlodged());
            assertThat(Complaint.hear(new Erased(), new CaseFact.Answered("E-1")))
                    .isEqualTo(new Erased());
        }
    }

    @Nested
    class What_the_citizen_may_do {

        @Test
        void before_an_answer_is_to_add_to_withdraw_and_to_go_to_the_Ombudsman() {
            assertThat(CitizensWord.possible(OPEN, NOW))
                    .containsExactlyInAnyOrder(
                            Action.SUPPLEMENT, Action.WITHDRAW, Action.REQUEST_ESCALATION);
        }

        @Test
        void after_an_answer_is_everything() {
            assertThat(CitizensWord.possible(ANSWERED, NOW))
                    .containsExactlyInAnyOrder(Action.values());
        }

        @Test
        void after_the_end_is_to_dispute_silence_and_to_go_to_the_Ombudsman() {
            assertThat(CitizensWord.possible(ended(Ending.SILENCE), NOW))
                    .containsExactlyInAnyOrder(Action.DISPUTE, Action.REQUEST_ESCALATION);
            assertThat(CitizensWord.possible(ended(Ending.WITHDRAWN), NOW)).isEmpty();
            assertThat(CitizensWord.possible(new Erased(), NOW)).isEmpty();
        }
    }

    @Test
    void a_word_to_a_complaint_that_is_not_here_is_refused() {
        assertThat(deciding(new Unlodged(), new Command.Withdraw(null)))
                .isEqualTo(Decisions.refused(Rule.NOT_LODGED, ""));
        assertThat(Complaint.evolve(new Unlodged(), new Happening.Withdrawn(null), NOW))
                .isEqualTo(new Unlodged());
    }

    private static Ended ended(Ending ending) {
        return new Ended(STANDING, ending, NOW);
    }

    private static Upstream upstream(
            @Nullable String status, @Nullable String agency, boolean ended, @Nullable Instant at) {
        return new Upstream(status, agency, ended, at);
    }

    private static Decision deciding(Complaint state, Command command) {
        return Complaint.decide(state, command, NOW);
    }

    private static Complaint after(Complaint state, Command command) {
        var happened = (Decision.Happened) deciding(state, command);
        return Complaint.evolve(state, happened.happening(), NOW);
    }

    @Nested
    class Looking_who_the_complainant_is {

        private final Command look =
                new Command.OpenIdentity(OpeningReason.CONTACT_COMPLAINANT, true);

        @Test
        void happens_for_its_reason_and_changes_nothing_else() {
            var state = new Complaint.Open(Standing.lodged(true));
            var happening = new Happening.IdentityOpened(OpeningReason.CONTACT_COMPLAINANT);

            assertThat(Complaint.decide(state, look, Instant.EPOCH))
                    .isEqualTo(Decision.happened(happening));
            assertThat(Complaint.evolve(state, happening, Instant.EPOCH)).isEqualTo(state);
        }

        @Test
        void is_refused_where_there_is_nobody_to_see() {
            var state = new Complaint.Open(Standing.lodged(false));
            var unknown = new Command.OpenIdentity(OpeningReason.LEGAL_DUTY, false);

            assertThat(Complaint.decide(state, unknown, Instant.EPOCH))
                    .isEqualTo(Decisions.refused(Rule.IDENTITY_UNKNOWN, ""));
            assertThat(Complaint.decide(new Complaint.Unlodged(), look, Instant.EPOCH))
                    .isEqualTo(Decisions.refused(Rule.NOT_LODGED, ""));
            assertThat(Complaint.decide(new Complaint.Erased(), look, Instant.EPOCH))
                    .isEqualTo(Decisions.refused(Rule.ERASED, ""));
        }
    }

    @Test
    void an_export_that_says_no_date_is_as_of_the_instant_given() {
        var undated = new Upstream("a", "b", false, null);

        assertThat(undated.asOf(Instant.EPOCH).exportedAt()).isEqualTo(Instant.EPOCH);
        assertThat(undated.asOf(Instant.EPOCH).asOf(Instant.MAX).exportedAt())
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void a_text_is_kept_without_blanks_around_it_and_with_plain_line_breaks() {
        assertThat(Submission.normal(" a\r\nb\n ")).isEqualTo("a\nb");
    }
}
