package id.kawal.escalation.domain;

import static id.kawal.escalation.domain.Story.at;
import static id.kawal.escalation.domain.Story.by;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.referral.InitiatedBy;
import id.kawal.escalation.domain.referral.Referral;
import id.kawal.escalation.domain.referral.ReturnReason;
import id.kawal.escalation.domain.referral.SettlementOutcome;
import id.kawal.escalation.domain.referral.Stage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReferringTest {

    private static final Content REQUEST = new Content.EscalationRequested();
    private static final Content CONSENT = new Content.ConsentGiven();

    private static Story routedTo(String region, boolean identityKnown) {
        return new Story()
                .hears("2026-01-09T10:00", new Content.Lodged(region, identityKnown))
                .hears("2026-01-09T11:00", new Content.Routed(region + ".PUPR"));
    }

    /** Everything but the referral itself was said before. */
    private static Story climbed(Story story) {
        return story.fires("2026-02-06T00:00").fires("2026-02-07T00:00");
    }

    private static Story sent() {
        return climbed(routedTo("63.02", true).hears("2026-01-10T10:00", CONSENT));
    }

    private static Decision refused(Decision.Rule rule) {
        return new Decision.Refused(rule);
    }

    private static Decision done() {
        return new Decision.Ignored(Decision.Reason.ALREADY_DONE);
    }

    private static Command confirm() {
        return new Command.ConfirmSending(by(Actor.Kind.COORDINATOR, "2026-02-09T10:00"));
    }

    private static Command accept() {
        return new Command.AcceptReferral(
                by(Actor.Kind.OMBUDSMAN, "2026-02-10T10:00"), "0012/LM/II/2026/BJM");
    }

    private static Command giveBack() {
        return new Command.ReturnReferral(
                by(Actor.Kind.OMBUDSMAN, "2026-02-10T10:00"), ReturnReason.NOT_COMPETENT, "sealed");
    }

    private static Command settle() {
        return new Command.SettleReferral(
                by(Actor.Kind.OMBUDSMAN, "2026-03-10T10:00"),
                SettlementOutcome.NO_MALADMINISTRATION,
                "sealed");
    }

    private static Stage stage(Story story) {
        return referral(story).stage();
    }

    private static Referral referral(Story story) {
        return story.followed().referral();
    }

    @Nested
    class By_the_ladder {

        @Test
        void goes_by_itself_where_an_agreement_is_in_force_and_consent_and_identity_are_there() {
            assertThat(sent().told())
                    .containsExactly(
                            "rung RESOLUTION-1-REFERRAL 2026-02-06 to ",
                            "prepared c-R1 by LADDER Prepared[hold=null] [NOT_ANSWERED]",
                            "sent c-R1 to 63",
                            "started REFERRAL_RESPONSE due 2026-02-21");
            assertThat(stage(sent())).isEqualTo(new Stage.Sent(at("2026-02-07T00:00")));
        }

        @Test
        void goes_to_the_office_of_the_reported_agencys_region() {
            var story =
                    climbed(
                            new Story()
                                    .hears("2026-01-09T10:00", new Content.Lodged("64.72", true))
                                    .hears("2026-01-09T11:00", new Content.Routed("63.DISDIK"))
                                    .hears("2026-01-10T10:00", CONSENT));

            assertThat(story.told()).contains("sent c-R1 to 63");
        }

        @Test
        void waits_for_a_person_where_there_is_no_agreement() {
            var story = climbed(routedTo("64.08", true).hears("2026-01-10T10:00", CONSENT));

            assertThat(story.told())
                    .contains("prepared c-R1 by LADDER Prepared[hold=NO_AGREEMENT] [NOT_ANSWERED]")
                    .noneMatch(line -> line.startsWith("sent"));
            assertThat(story.takes(confirm()).told())
                    .containsExactly("sent c-R1 to 64", "started REFERRAL_RESPONSE due 2026-02-23");
            assertThat(story.takes(confirm()).decision()).isEqualTo(done());
        }

        @Test
        void says_that_nobody_knows_of_an_agreement_where_nobody_does() {
            var story = climbed(routedTo("64.72", true).hears("2026-01-10T10:00", CONSENT));

            assertThat(story.told())
                    .contains(
                            "prepared c-R1 by LADDER Prepared[hold=AGREEMENT_UNKNOWN] [NOT_ANSWERED]")
                    .noneMatch(line -> line.startsWith("sent"));
            assertThat(story.takes(confirm()).told()).contains("sent c-R1 to 64");
        }

        @Test
        void is_blocked_by_missing_consent_and_goes_on_when_it_is_given() {
            var story = climbed(routedTo("63.02", true));

            assertThat(story.told()).contains("blocked c-R1 [CONSENT]");
            assertThat(story.takes(confirm()).decision())
                    .isEqualTo(refused(Decision.Rule.IDENTITY_OR_CONSENT_IS_MISSING));
            assertThat(story.hears("2026-02-10T10:00", CONSENT).told())
                    .containsExactly("sent c-R1 to 63", "started REFERRAL_RESPONSE due 2026-02-24");
        }

        @Test
        void says_again_what_is_missing_when_less_is() {
            var story = climbed(routedTo("63.02", false));

            assertThat(story.told()).contains("blocked c-R1 [CONSENT, IDENTITY]");
            assertThat(story.hears("2026-02-10T10:00", CONSENT).told())
                    .containsExactly("blocked c-R1 [IDENTITY]");
            assertThat(story.hears("2026-02-10T11:00", new Content.Supplemented()).told())
                    .isEmpty();
            assertThat(story.hears("2026-02-10T12:00", new Content.IdentityGiven()).told())
                    .contains("sent c-R1 to 63");
        }

        @Test
        void unblocked_without_an_agreement_waits_for_a_person() {
            var story = climbed(routedTo("64.08", true));

            assertThat(story.hears("2026-02-10T10:00", CONSENT).told())
                    .containsExactly(
                            "prepared c-R1 by LADDER Prepared[hold=NO_AGREEMENT] [NOT_ANSWERED]");
            assertThat(story.hears("2026-02-10T11:00", new Content.ConsentWithdrawn()).told())
                    .containsExactly("blocked c-R1 [CONSENT]");
        }

        @Test
        void tells_the_ombudsman_what_may_be_weighed() {
            var story =
                    climbed(
                            routedTo("64.08", true)
                                    .hears("2026-01-10T09:00", new Content.Answered())
                                    .hears("2026-01-10T10:00", new Content.Disputed())
                                    .hears("2026-01-10T11:00", new Content.HandedBack()));

            assertThat(story.told())
                    .contains(
                            "prepared c-R1 by LADDER Prepared[hold=NO_AGREEMENT] [ANSWERED, NO_AGENCY]");
        }

        @Test
        void falls_away_with_a_rung_that_was_heard_late_to_be_wrong() {
            var story = climbed(routedTo("64.08", true));

            assertThat(
                            story.hearsAt(
                                            "2026-02-07T00:01",
                                            "2026-02-06T12:00",
                                            new Content.Answered())
                                    .told())
                    .containsExactly(
                            "met FIRST_RESPONSE late HERE",
                            "suspended RESOLUTION ANSWERED",
                            "rung withdrawn RESOLUTION-1-REFERRAL f-3",
                            "dropped c-R1 f-3");
            assertThat(stage(story)).isEqualTo(new Stage.Dropped(at("2026-02-07T00:01")));
        }

        @Test
        void stays_where_another_rung_falls_away() {
            var story =
                    routedTo("64.08", true)
                            .hears("2026-01-10T10:00", REQUEST)
                            .fires("2026-01-20T00:00");

            assertThat(
                            story.hearsAt(
                                            "2026-01-20T00:01",
                                            "2026-01-19T12:00",
                                            new Content.Answered())
                                    .told())
                    .contains("rung withdrawn FIRST_RESPONSE-1-HEAD_OF_OPD f-4")
                    .noneMatch(line -> line.startsWith("dropped"));
        }

        @Test
        void sent_and_not_yet_taken_is_taken_back_by_an_answer_heard_late() {
            var story =
                    sent().hearsAt("2026-02-07T00:01", "2026-02-06T12:00", new Content.Answered());

            assertThat(story.told())
                    .containsSubsequence(
                            "rung withdrawn RESOLUTION-1-REFERRAL f-4",
                            "dropped c-R1 f-4",
                            "ended REFERRAL_RESPONSE WITHDRAWN");
            assertThat(stage(story)).isEqualTo(new Stage.Dropped(at("2026-02-07T00:01")));
            assertThat(story.takes(accept()).decision())
                    .isEqualTo(refused(Decision.Rule.ONLY_A_SENT_REFERRAL_IS_ACCEPTED));
        }

        @Test
        void taken_by_the_office_stays_there_whatever_is_heard_late() {
            var story =
                    sent().takes(accept())
                            .hearsAt(
                                    "2026-02-11T00:01", "2026-02-06T12:00", new Content.Answered());

            assertThat(story.told())
                    .contains("rung withdrawn RESOLUTION-1-REFERRAL f-4")
                    .noneMatch(line -> line.startsWith("dropped"));
            assertThat(stage(story)).isInstanceOf(Stage.Accepted.class);
        }

        @Test
        void taken_up_by_the_citizen_goes_on_although_the_rung_is_withdrawn() {
            var story =
                    climbed(routedTo("63.02", true))
                            .hears("2026-02-07T00:00", REQUEST)
                            .hearsAt(
                                    "2026-02-07T00:01", "2026-02-06T12:00", new Content.Answered());

            assertThat(story.told())
                    .contains("rung withdrawn RESOLUTION-1-REFERRAL f-4")
                    .noneMatch(line -> line.startsWith("dropped"));
            assertThat(referral(story).initiatedBy()).isEqualTo(InitiatedBy.CITIZEN);
        }

        @Test
        void waits_until_the_log_is_read_however_long_the_grace_is_over() {
            var story = routedTo("63.02", true).hears("2026-01-10T10:00", CONSENT);
            story.fires("2026-02-06T00:00").fires("2026-02-06T23:59");

            assertThat(story.takes(Story.firing("2026-02-07T10:00", "2026-02-06T23:59")).decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.NOT_READ_YET));
            assertThat(story.followed().referral()).isNull();
            assertThat(story.next()).isEqualTo("2026-02-07T00:00");
            assertThat(story.takes(Story.firing("2026-02-07T10:01", "2026-02-07T00:00")).told())
                    .contains("sent c-R1 to 63");
        }

        @Test
        void falls_away_when_the_case_ends_before_it_was_sent() {
            assertThat(
                            climbed(routedTo("64.08", true))
                                    .hears("2026-02-10T10:00", new Content.Confirmed())
                                    .told())
                    .endsWith("dropped c-R1 f-3");
        }

        @Test
        void comes_again_after_one_that_fell_away() {
            var story =
                    climbed(routedTo("64.08", true))
                            .hearsAt("2026-02-07T00:01", "2026-02-06T12:00", new Content.Answered())
                            .hears("2026-02-09T10:00", new Content.Disputed())
                            .fires("2026-02-10T00:00");

            assertThat(story.told())
                    .containsExactly(
                            "warning CITIZEN PERCENT_50 64.08.PUPR",
                            "rung RESOLUTION-1-REFERRAL-2 2026-02-09 to ",
                            "prepared c-R2 by LADDER Prepared[hold=NO_AGREEMENT] [ANSWERED]",
                            "blocked c-R2 [CONSENT]");
        }

        @Test
        void leaves_the_citizens_own_request_as_it_is() {
            var story = climbed(routedTo("64.08", true).hears("2026-01-10T10:00", REQUEST));

            assertThat(story.told()).containsExactly("rung RESOLUTION-1-REFERRAL 2026-02-06 to ");
            assertThat(story.hears("2026-02-10T10:00", CONSENT).told()).contains("sent c-R1 to 64");
        }
    }

    @Nested
    class By_the_citizen {

        @Test
        void needs_neither_ladder_nor_agreement() {
            assertThat(
                            routedTo("64.08", true)
                                    .hears("2026-01-10T10:00", CONSENT)
                                    .hears("2026-01-10T11:00", REQUEST)
                                    .told())
                    .containsExactly(
                            "prepared c-R1 by CITIZEN Prepared[hold=null] [NOT_ANSWERED]",
                            "sent c-R1 to 64",
                            "started REFERRAL_RESPONSE due 2026-01-24");
        }

        @Test
        void before_any_routing_goes_to_the_office_of_the_region() {
            assertThat(
                            new Story()
                                    .hears("2026-01-09T10:00", new Content.Lodged("62.01", true))
                                    .hears("2026-01-10T10:00", CONSENT)
                                    .hears("2026-01-10T11:00", REQUEST)
                                    .told())
                    .contains(
                            "prepared c-R1 by CITIZEN Prepared[hold=null] [NOT_ANSWERED, NO_AGENCY]",
                            "sent c-R1 to 62");
        }

        @Test
        void asked_twice_is_asked_once() {
            var story =
                    routedTo("64.08", true)
                            .hears("2026-01-10T10:00", REQUEST)
                            .hears("2026-01-11T10:00", REQUEST);

            assertThat(story.told()).isEmpty();
        }

        @Test
        void lets_a_held_file_go() {
            var story =
                    climbed(routedTo("64.08", true).hears("2026-01-10T10:00", CONSENT))
                            .hears("2026-02-10T10:00", REQUEST);

            assertThat(story.told())
                    .containsExactly(
                            "prepared c-R1 by CITIZEN Prepared[hold=null] [NOT_ANSWERED]",
                            "sent c-R1 to 64",
                            "started REFERRAL_RESPONSE due 2026-02-24");
        }

        @Test
        void changes_nothing_of_what_the_office_has() {
            var story = sent().hears("2026-02-10T10:00", REQUEST);

            assertThat(story.told()).isEmpty();
            assertThat(story.takes(accept()).hears("2026-02-11T10:00", REQUEST).told()).isEmpty();
        }

        @Test
        void goes_on_after_the_case_has_ended() {
            var story =
                    routedTo("64.08", true)
                            .hears("2026-01-10T10:00", new Content.Archived())
                            .hears("2026-01-11T10:00", REQUEST);

            assertThat(story.told())
                    .containsExactly(
                            "prepared c-R1 by CITIZEN Prepared[hold=null] [NOT_ANSWERED, CASE_HAS_ENDED]",
                            "blocked c-R1 [CONSENT]");
            assertThat(story.hears("2026-01-12T10:00", CONSENT).told())
                    .containsExactly("sent c-R1 to 64", "started REFERRAL_RESPONSE due 2026-01-26");
        }

        @Test
        void falls_away_when_the_citizen_withdraws() {
            assertThat(
                            routedTo("64.08", true)
                                    .hears("2026-01-11T10:00", REQUEST)
                                    .hears("2026-01-12T10:00", new Content.Withdrawn())
                                    .told())
                    .endsWith("dropped c-R1 f-4");
        }

        @Test
        void may_be_made_again_after_it_came_back() {
            var story = sent().takes(giveBack()).hears("2026-02-12T10:00", REQUEST);

            assertThat(story.told())
                    .containsExactly(
                            "prepared c-R2 by CITIZEN Prepared[hold=null] [NOT_ANSWERED]",
                            "sent c-R2 to 63",
                            "started REFERRAL_RESPONSE-2 due 2026-02-26");
        }
    }

    @Nested
    class At_the_office {

        @Test
        void accepted_meets_its_clock_and_keeps_the_offices_number() {
            var story = sent().takes(accept());

            assertThat(story.told())
                    .containsExactly(
                            "accepted c-R1 0012/LM/II/2026/BJM",
                            "met REFERRAL_RESPONSE in time HERE");
            assertThat(stage(story))
                    .isEqualTo(new Stage.Accepted(at("2026-02-10T10:00"), "0012/LM/II/2026/BJM"));
            assertThat(story.takes(accept()).decision()).isEqualTo(done());
        }

        @Test
        void returned_meets_its_clock_and_the_case_goes_on() {
            var story = sent().takes(giveBack());

            assertThat(story.told())
                    .containsExactly(
                            "returned c-R1 NOT_COMPETENT", "met REFERRAL_RESPONSE in time HERE");
            assertThat(stage(story))
                    .isEqualTo(
                            new Stage.Returned(at("2026-02-10T10:00"), ReturnReason.NOT_COMPETENT));
            assertThat(story.takes(giveBack()).decision()).isEqualTo(done());
            assertThat(story.hears("2026-02-11T10:00", CONSENT).told()).isEmpty();
        }

        @Test
        void settled_after_it_was_accepted() {
            var story = sent().takes(accept()).takes(settle());

            assertThat(story.told()).containsExactly("settled c-R1 NO_MALADMINISTRATION");
            assertThat(stage(story))
                    .isEqualTo(
                            new Stage.Settled(
                                    at("2026-03-10T10:00"),
                                    SettlementOutcome.NO_MALADMINISTRATION));
            assertThat(story.takes(settle()).decision()).isEqualTo(done());
            assertThat(story.hears("2026-03-11T10:00", CONSENT).told()).isEmpty();
        }

        @Test
        void decided_again_otherwise_is_refused_and_not_dropped_unheard() {
            var office = by(Actor.Kind.OMBUDSMAN, "2026-03-11T10:00");
            var accepted = sent().takes(accept());

            assertThat(accepted.takes(new Command.AcceptReferral(office, "0013/LM")).decision())
                    .isEqualTo(refused(Decision.Rule.DECIDED_OTHERWISE));
            assertThat(accepted.takes(new Command.AcceptReferral(office, null)).decision())
                    .isEqualTo(refused(Decision.Rule.DECIDED_OTHERWISE));
            assertThat(
                            sent().takes(giveBack())
                                    .takes(
                                            new Command.ReturnReferral(
                                                    office, ReturnReason.IN_COURT, "sealed"))
                                    .decision())
                    .isEqualTo(refused(Decision.Rule.DECIDED_OTHERWISE));
            assertThat(
                            sent().takes(accept())
                                    .takes(settle())
                                    .takes(
                                            new Command.SettleReferral(
                                                    office, SettlementOutcome.MEDIATED, "sealed"))
                                    .decision())
                    .isEqualTo(refused(Decision.Rule.DECIDED_OTHERWISE));
        }

        @Test
        void its_clock_runs_on_when_the_regions_case_ends() {
            var story = sent().hears("2026-02-08T10:00", new Content.Archived());

            assertThat(story.told())
                    .noneMatch(line -> line.contains("REFERRAL_RESPONSE"))
                    .noneMatch(line -> line.startsWith("dropped"));
            assertThat(story.fires("2026-02-22T00:00").told())
                    .contains("missed REFERRAL_RESPONSE 2026-02-21");
        }

        @Test
        void no_step_is_taken_in_the_wrong_order() {
            assertThat(sent().takes(settle()).decision())
                    .isEqualTo(refused(Decision.Rule.ONLY_AN_ACCEPTED_REFERRAL_IS_SETTLED));
            assertThat(sent().takes(accept()).takes(giveBack()).decision())
                    .isEqualTo(refused(Decision.Rule.ONLY_A_SENT_REFERRAL_IS_RETURNED));
            assertThat(sent().takes(giveBack()).takes(accept()).decision())
                    .isEqualTo(refused(Decision.Rule.ONLY_A_SENT_REFERRAL_IS_ACCEPTED));
            assertThat(sent().takes(accept()).takes(confirm()).decision())
                    .isEqualTo(refused(Decision.Rule.NO_REFERRAL_WAITS_FOR_CONFIRMATION));
        }

        @Test
        void no_step_is_taken_without_a_referral() {
            var story = routedTo("63.02", true);

            assertThat(story.takes(confirm()).decision())
                    .isEqualTo(refused(Decision.Rule.NO_REFERRAL_WAITS_FOR_CONFIRMATION));
            assertThat(story.takes(accept()).decision())
                    .isEqualTo(refused(Decision.Rule.ONLY_A_SENT_REFERRAL_IS_ACCEPTED));
            assertThat(story.takes(giveBack()).decision())
                    .isEqualTo(refused(Decision.Rule.ONLY_A_SENT_REFERRAL_IS_RETURNED));
            assertThat(story.takes(settle()).decision())
                    .isEqualTo(refused(Decision.Rule.ONLY_AN_ACCEPTED_REFERRAL_IS_SETTLED));
        }
    }
}
