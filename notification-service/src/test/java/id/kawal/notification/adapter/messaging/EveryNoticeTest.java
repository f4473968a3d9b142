package id.kawal.notification.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.Actor;
import id.kawal.events.ArbiterNeeded;
import id.kawal.events.Basis;
import id.kawal.events.BudgetUnit;
import id.kawal.events.CitizenUnreachable;
import id.kawal.events.ClockKind;
import id.kawal.events.ClockStarted;
import id.kawal.events.ClosedBy;
import id.kawal.events.ComplaintAcknowledged;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintArchived;
import id.kawal.events.ComplaintClosed;
import id.kawal.events.ComplaintDisputed;
import id.kawal.events.ComplaintEscalated;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintHandedBack;
import id.kawal.events.ComplaintImported;
import id.kawal.events.ComplaintLodged;
import id.kawal.events.ComplaintReferredOutside;
import id.kawal.events.ComplaintRouted;
import id.kawal.events.ComplaintSentBack;
import id.kawal.events.ComplaintSupplemented;
import id.kawal.events.ComplaintWithdrawn;
import id.kawal.events.DataKey;
import id.kawal.events.DeadlineApproaching;
import id.kawal.events.DeadlineMissed;
import id.kawal.events.DecidedBy;
import id.kawal.events.EscalationRequested;
import id.kawal.events.EscalationWithdrawn;
import id.kawal.events.ImportMode;
import id.kawal.events.InterimReplyGiven;
import id.kawal.events.ReferralAccepted;
import id.kawal.events.ReferralBlocked;
import id.kawal.events.ReferralPrepared;
import id.kawal.events.ReferralReturned;
import id.kawal.events.ReferralSent;
import id.kawal.events.ReferralSettled;
import id.kawal.events.SealedValue;
import id.kawal.events.TriageNeeded;
import id.kawal.events.UpstreamState;
import id.kawal.notification.adapter.resource.NoticeTexts;
import id.kawal.notification.application.Composing;
import id.kawal.notification.application.InMemoryDigests;
import id.kawal.notification.application.Links;
import id.kawal.notification.config.NoticePolicySettings;
import id.kawal.notification.domain.Language;
import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.notice.Recipient;
import id.kawal.notification.domain.policy.DigestSlot;
import id.kawal.notification.domain.policy.NoticePolicy;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The policy as it is shipped, on the facts as they are told, in the words as they are written. */
class EveryNoticeTest {

    private static final String ID = "0198a3c2-0000-7000-8000-000000000001";
    private static final String REGION = "63.02";
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-03-06T23:59:59+08:00");
    private static final Actor BY = Actor.SYSTEM;
    private static final SealedValue SEALED = new SealedValue(DataKey.CONTENT, "x", "c1pher");
    private static final SealedValue CONTACT = new SealedValue(DataKey.IDENTITY, "x", "c1pher");

    private final NoticePolicy policy = policy();
    private final InMemoryDigests digests = new InMemoryDigests();
    private final Composing composing =
            new Composing(
                    NoticeTexts.read(policy.templates()),
                    digests,
                    new Links("http://127.0.0.1:8080/track"));

    @Test
    void T34_every_notice_is_whole_in_both_languages_and_every_template_is_used() {
        var used = new TreeSet<String>();
        var notices = all(facts());
        notices.addAll(all(List.of(imported(ImportMode.LIVE), triage(NOW))));
        for (var notice : notices) {
            used.add(notice.template());
            for (var language : Language.values()) {
                var text = composing.text(notice, language);
                assertThat(text.subject() + text.body() + text.brief())
                        .as(notice.template() + "." + language)
                        .doesNotContain("{", "}", "null", "c1pher");
                assertThat(text.body())
                        .as(notice.template() + "." + language)
                        .contains(language == Language.ID ? "Yth. " : "Dear ")
                        .endsWith(
                                language == Language.ID
                                        ? "lewat pesan atau telepon."
                                        : "in a message or by telephone.");
                assertThat(text.subject()).as(notice.template()).hasSizeBetween(10, 120);
                assertThat(text.brief()).as(notice.template()).hasSizeLessThanOrEqualTo(200);
            }
        }
        assertThat(used).containsExactlyElementsOf(new TreeSet<>(policy.templates()));
    }

    @Test
    void a_citizen_gets_the_tracking_page_and_staff_the_case_but_no_page_that_does_not_exist() {
        for (var notice : all(facts())) {
            var body = composing.text(notice, Language.ID).body();
            if (notice.recipient().code().equals("citizen")) {
                assertThat(body).contains(":8080/track").doesNotContain(":8081", ":8082");
            } else {
                assertThat(body).as(notice.template()).doesNotContain("http");
                if (notice.cause().complaintId() != null) {
                    assertThat(body).as(notice.template()).contains(ID);
                }
            }
        }
    }

    @Test
    void practice_is_never_called_law() {
        var notice =
                all(facts()).stream()
                        .filter(n -> n.template().equals("settlement-date"))
                        .findFirst()
                        .orElseThrow();

        assertThat(composing.text(notice, Language.ID).body())
                .contains("Jumat, 6 Maret 2026")
                .contains("praktik SP4N-LAPOR! yang tercatat, bukan ketentuan undang-undang");
        assertThat(composing.text(notice, Language.EN).body())
                .contains("Friday, 6 March 2026")
                .contains("not a provision of law");
    }

    @Test
    void a_deadline_missed_before_adoption_is_told_to_nobody() {
        var missed =
                Stream.of(ClockKind.values())
                        .<ComplaintEvent>map(clock ->
                                new DeadlineMissed(ID, REGION, NOW, BY, clock, DUE, true, null))
                        .toList();

        assertThat(all(Stream.concat(Stream.of(lodged()), missed.stream()).toList()))
                .extracting(Notice::template)
                .containsOnly("received");
    }

    @Test
    void a_region_that_moves_in_floods_nobody() {
        var notices =
                all(
                        List.of(
                                imported(ImportMode.LIVE),
                                routed(DecidedBy.UPSTREAM),
                                escalated("OVERDUE_AT_ADOPTION")));

        assertThat(notices).extracting(Notice::template).containsExactly("overdue-at-adoption");
    }

    @Test
    void what_an_import_could_not_place_is_told_in_one_digest_and_what_it_placed_to_nobody() {
        assertThat(all(List.of(imported(ImportMode.LIVE), triage(NOW))))
                .extracting(Notice::template)
                .containsExactly("triage-at-adoption");
        assertThat(all(List.of(imported(ImportMode.LIVE), routed(DecidedBy.RULE)))).isEmpty();
        assertThat(all(List.of(imported(ImportMode.LIVE), triage(NOW.plusSeconds(1)))))
                .extracting(Notice::template)
                .containsExactly("triage-needed");
    }

    @Test
    void only_who_was_told_of_a_rung_is_told_that_it_is_taken_back() {
        var withdrawn = new EscalationWithdrawn(ID, REGION, NOW, BY, "r-REFERRAL", "e-9");

        assertThat(all(List.of(lodged(), escalated("REFERRAL"), withdrawn)))
                .filteredOn(n -> n.recipient().code().equals("citizen"))
                .extracting(Notice::template)
                .containsOnly("received");
        assertThat(
                        all(
                                List.of(
                                        lodged(),
                                        escalated("HEAD_OF_OPD"),
                                        new EscalationWithdrawn(
                                                ID, REGION, NOW, BY, "r-HEAD_OF_OPD", "e-9"))))
                .filteredOn(n -> n.recipient().code().equals("citizen"))
                .extracting(Notice::template)
                .containsOnly("received", "escalated", "escalation-withdrawn");
    }

    @Test
    void an_agreement_that_is_not_in_force_and_one_that_is_not_known_are_said_apart() {
        var unknown = bodyOf("referral-held", "AGREEMENT_UNKNOWN");

        assertThat(unknown).contains("tidak mengetahui", "ombudsman.go.id", "137");
        assertThat(bodyOf("referral-held", "NO_AGREEMENT"))
                .contains("belum mempunyai")
                .doesNotContain("tidak mengetahui");
        assertThat(bodyOf("coordinator-referral-held", "AGREEMENT_UNKNOWN"))
                .contains("tidak mengetahui");
    }

    @Test
    void a_referral_promises_no_file_that_the_desk_does_not_show() {
        var sent = new ReferralSent(ID, REGION, NOW, BY, "r-1", "63");

        assertThat(bodyOf("ombudsman-referral-sent", sent))
                .contains("menunggu keputusan", "batas-batas waktunya")
                .doesNotContainIgnoringCase("berkas")
                .doesNotContain("tanda tangan");
        assertThat(bodyOf("referral-sent", sent))
                .contains("sudah kami rujuk")
                .doesNotContainIgnoringCase("berkas");
    }

    @Test
    void an_explanation_is_promised_only_where_there_is_one() {
        assertThat(bodyOf("referred-outside", referredOutside(SEALED)))
                .contains("melainkan PLN. Penjelasan petugas dapat Anda baca");
        assertThat(bodyOf("referred-outside", referredOutside(null)))
                .contains("melainkan PLN.\n")
                .doesNotContain("enjelasan", "menghubungi");
    }

    @Test
    void the_citizen_hears_that_an_agency_took_it_up_and_that_it_handed_it_back() {
        var handedBack =
                new ComplaintHandedBack(ID, REGION, NOW, BY, "63.02.PUPR", "63.02.DISHUB", SEALED);

        assertThat(all(List.of(lodged(), routed(DecidedBy.RULE), acknowledged(), handedBack)))
                .filteredOn(n -> n.recipient().code().equals("citizen"))
                .extracting(Notice::template)
                .containsOnly("received", "routed", "acknowledged", "handed-back");
    }

    @Test
    void who_had_it_before_hears_that_another_agency_has_it_now() {
        assertThat(all(List.of(lodged(), routedAwayFrom("63.02.DISHUB"))))
                .filteredOn(n -> n.template().equals("agency-routed-away"))
                .extracting(Notice::recipient)
                .containsExactly(new Recipient(Audience.AGENCY, "63.02.DISHUB/FOCAL_POINT"));
        assertThat(all(List.of(lodged(), routedAwayFrom("63.02.PUPR"))))
                .extracting(Notice::template)
                .contains("agency-routed")
                .doesNotContain("agency-routed-away");
    }

    private String bodyOf(String template, String holdReason) {
        return bodyOf(
                template,
                new ReferralPrepared(
                        ID, REGION, NOW, BY, "r-1", "63", "LADDER", holdReason, List.of()));
    }

    private String bodyOf(String template, ComplaintEvent event) {
        return all(List.of(lodged(), event)).stream()
                .filter(notice -> notice.template().equals(template))
                .map(notice -> composing.text(notice, Language.ID).body())
                .findFirst()
                .orElseThrow();
    }

    private static ComplaintEvent triage(Instant at) {
        return new TriageNeeded(ID, REGION, at, BY, List.of("NOT_SURE"), List.of());
    }

    @Test
    void history_tells_nobody_ever() {
        var rest = facts().subList(1, facts().size());

        assertThat(
                        all(
                                Stream.concat(
                                                Stream.of(imported(ImportMode.HISTORY)),
                                                rest.stream())
                                        .toList()))
                .isEmpty();
    }

    private List<Notice> all(List<ComplaintEvent> events) {
        var dossier = Dossier.blank(ID, REGION);
        var notices = new ArrayList<Notice>();
        var number = 0;
        for (var event : events) {
            var fact = FactTranslation.of("e-" + number++, event);
            dossier = dossier.after(fact.change());
            var plan = policy.plan(fact, dossier, NOW);
            notices.addAll(plan.notices());
            for (var entry : plan.entries()) {
                var slot = digests.gather(entry, DigestSlot.at(REGION, NOW));
                notices.addAll(policy.digest(entry, slot, NOW));
            }
        }
        return notices;
    }

    private static List<ComplaintEvent> facts() {
        var facts = new ArrayList<ComplaintEvent>();
        facts.add(lodged());
        facts.add(new CitizenUnreachable(ID, REGION, NOW, BY, List.of("EMAIL")));
        Stream.of(ClockKind.values()).forEach(clock -> facts.add(started(clock)));
        facts.add(new TriageNeeded(ID, REGION, NOW, BY, List.of("NO_RULE"), List.of()));
        facts.add(new ArbiterNeeded(ID, REGION, NOW, BY, 3));
        facts.add(escalated("COORDINATOR"));
        facts.add(routed(DecidedBy.RULE));
        facts.add(acknowledged());
        facts.add(
                new ComplaintHandedBack(ID, REGION, NOW, BY, "63.02.PUPR", "63.02.DISHUB", SEALED));
        facts.add(routedAwayFrom("63.02.DISHUB"));
        facts.add(new ComplaintSupplemented(ID, REGION, NOW, BY, SEALED));
        facts.add(new ComplaintSentBack(ID, REGION, NOW, BY, SEALED));
        facts.add(
                new InterimReplyGiven(
                        ID, REGION, NOW, BY, "63.02.PUPR", SEALED, LocalDate.of(2026, 3, 9), 1));
        facts.add(new ComplaintAnswered(ID, REGION, NOW, BY, "63.02.PUPR", SEALED));
        facts.add(new ComplaintDisputed(ID, REGION, NOW, BY, SEALED));
        facts.add(new ComplaintArchived(ID, REGION, NOW, BY, "TOO_GENERAL", SEALED));
        facts.add(referredOutside(null));
        facts.add(referredOutside(SEALED));
        facts.add(new EscalationRequested(ID, REGION, NOW, BY, null));
        facts.add(new ComplaintWithdrawn(ID, REGION, NOW, BY, null));
        Stream.of(ClosedBy.values())
                .forEach(by -> facts.add(new ComplaintClosed(ID, REGION, NOW, BY, by, NOW)));
        for (var clock : ClockKind.values()) {
            for (var warning : Set.of("PERCENT_50", "ONE_WORKING_DAY", "OF_THE_FUTURE")) {
                facts.add(
                        new DeadlineApproaching(
                                ID, REGION, NOW, BY, clock, warning, DUE, "63.02.PUPR"));
            }
            facts.add(new DeadlineMissed(ID, REGION, NOW, BY, clock, DUE, false, null));
        }
        facts.add(escalated("HEAD_OF_OPD"));
        facts.add(escalated("REFERRAL"));
        facts.add(escalated("OVERDUE_AT_ADOPTION"));
        facts.add(new EscalationWithdrawn(ID, REGION, NOW, BY, "r-HEAD_OF_OPD", "e-9"));
        facts.add(
                new ReferralPrepared(
                        ID, REGION, NOW, BY, "r-1", "63", "LADDER", "NO_AGREEMENT", List.of()));
        facts.add(new ReferralBlocked(ID, REGION, NOW, BY, "r-1", List.of("CONSENT", "IDENTITY")));
        facts.add(new ReferralSent(ID, REGION, NOW, BY, "r-1", "63"));
        facts.add(new ReferralAccepted(ID, REGION, NOW, BY, "r-1", null));
        facts.add(new ReferralReturned(ID, REGION, NOW, BY, "r-1", "INCOMPLETE", null));
        facts.add(new ReferralSettled(ID, REGION, NOW, BY, "r-1", "SETTLED", null));
        return facts;
    }

    private static ComplaintEvent lodged() {
        return new ComplaintLodged(
                ID,
                REGION,
                NOW,
                Actor.CITIZEN,
                "KWL-1",
                "WEB",
                null,
                null,
                null,
                NOW,
                NOW,
                false,
                false,
                "id",
                SEALED,
                SEALED,
                null,
                CONTACT,
                CONTACT,
                CONTACT,
                null);
    }

    private static ComplaintEvent imported(ImportMode mode) {
        return new ComplaintImported(
                ID,
                REGION,
                NOW,
                BY,
                "KWL-1",
                mode,
                "123",
                UpstreamState.OPEN,
                null,
                null,
                null,
                null,
                null,
                NOW,
                NOW,
                NOW,
                false,
                false,
                SEALED,
                SEALED,
                null,
                CONTACT);
    }

    private static ComplaintEvent routed(DecidedBy by) {
        return new ComplaintRouted(
                ID, REGION, NOW, BY, "63.02.PUPR", "Dinas PUPR", 1, by, 0.9, List.of("R1"), null);
    }

    private static ComplaintEvent routedAwayFrom(String previous) {
        return new ComplaintRouted(
                ID,
                REGION,
                NOW,
                BY,
                "63.02.PUPR",
                "Dinas PUPR",
                2,
                DecidedBy.PERSON,
                null,
                List.of("R1"),
                previous);
    }

    private static ComplaintEvent acknowledged() {
        return new ComplaintAcknowledged(ID, REGION, NOW, BY, "63.02.PUPR");
    }

    private static ComplaintEvent referredOutside(@Nullable SealedValue explanation) {
        return new ComplaintReferredOutside(ID, REGION, NOW, BY, "PLN", "PLN", explanation);
    }

    private static ComplaintEvent started(ClockKind clock) {
        return new ClockStarted(
                ID,
                REGION,
                NOW,
                BY,
                clock,
                new Basis(Basis.Kind.ATTESTED_PRACTICE, "text", "source", true),
                BudgetUnit.WORKING_DAYS,
                5,
                NOW,
                DUE,
                false,
                "p@1",
                "c@1");
    }

    private static ComplaintEvent escalated(String rung) {
        return new ComplaintEscalated(
                ID,
                REGION,
                NOW,
                BY,
                "r-" + rung,
                ClockKind.RESOLUTION,
                rung,
                List.of("63.02.PUPR/HEAD"),
                DUE,
                "63.02.PUPR",
                false);
    }

    private static NoticePolicy policy() {
        try {
            var environment = new StandardEnvironment();
            new YamlPropertySourceLoader()
                    .load("policy", new ClassPathResource("notice-policy.yml"))
                    .forEach(environment.getPropertySources()::addLast);
            ConfigurationPropertySources.attach(environment);
            var settings =
                    Binder.get(environment)
                            .bind("kawal.notice-policy", NoticePolicySettings.class)
                            .get();
            return new NoticePolicy(settings.rules(), List.of(Channel.values()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
