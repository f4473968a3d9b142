package id.kawal.routing.domain.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kawal.routing.domain.directory.Agency;
import id.kawal.routing.domain.directory.AgencyDirectory;
import id.kawal.routing.domain.directory.AgencyKind;
import id.kawal.routing.domain.directory.AgencySelector;
import id.kawal.routing.domain.directory.AgencyType;
import id.kawal.routing.domain.directory.Region;
import id.kawal.routing.domain.directory.RegionDirectory;
import id.kawal.routing.domain.directory.RegionLevel;
import id.kawal.routing.domain.directory.RegionLookup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgencyChooserTest {

    private static final Normaliser NORMALISER = new Normaliser(Map.of(), Set.of("yang"));

    @Test
    void one_strong_phrase_is_enough() {
        Choice choice = choose("", "jalan yang rusak", rule("road", "PUPR", 3, "jalan rusak"));

        assertThat(choice).isInstanceOf(Choice.Auto.class);
        Candidate best = choice.candidates().getFirst();
        assertThat(best.agency().code()).isEqualTo("63.02.PUPR");
        assertThat(best.reasons()).containsExactly("road");
        assertThat(best.confidence()).isCloseTo(3.75 * 3.75 / (3.75 * 3.75 + 4), within(1e-9));
    }

    @Test
    void at_the_threshold_itself_no_person_is_asked() {
        double exactly = 2 * Math.sqrt(3);

        assertThat(confidence("x", rule("r", "PUPR", exactly, "x"))).isCloseTo(0.75, within(1e-9));
        assertThat(choose("", "x", rule("r", "PUPR", 3.4641017, "x")))
                .isInstanceOf(Choice.Auto.class);
        assertThat(choose("", "x", rule("r", "PUPR", 3.4641016, "x")))
                .isInstanceOf(Choice.Triage.class);
        assertThat(
                        choose(
                                "",
                                "x",
                                rule("a", "PUPR", 6, "x"),
                                rule("b", "DLH", 2 * Math.sqrt(2), "x")))
                .isInstanceOf(Choice.Auto.class);
    }

    @Test
    void T27_a_complaint_no_rule_speaks_for_goes_to_triage_and_to_no_agency() {
        assertThat(choose("", "tidak tahu", rule("road", "PUPR", 3, "jalan rusak")))
                .isEqualTo(new Choice.Triage(TriageReason.NO_RULE_SPEAKS, List.of()));
    }

    @Test
    void T27_a_category_without_an_agency_in_the_region_goes_to_triage() {
        assertThat(choose("", "desa", rule("village", "DPMD", 9, "desa")))
                .isEqualTo(new Choice.Triage(TriageReason.NO_RULE_SPEAKS, List.of()));
    }

    @Test
    void a_weak_word_goes_to_triage_with_its_agency_as_a_suggestion() {
        Choice choice = choose("", "saluran", rule("drain", "PUPR", 1, "saluran"));

        assertThat(choice).isInstanceOf(Choice.Triage.class);
        assertThat(((Choice.Triage) choice).reason()).isEqualTo(TriageReason.NOT_SURE);
        assertThat(codes(choice)).containsExactly("63.02.PUPR");
    }

    @Test
    void a_near_tie_goes_to_triage_however_strong_both_are() {
        Choice choice =
                choose(
                        "",
                        "lampu jalan",
                        rule("light", "DISHUB", 9, "lampu jalan"),
                        rule("light-housing", "DLH", 8, "lampu jalan"));

        assertThat(choice).isInstanceOf(Choice.Triage.class);
        assertThat(codes(choice)).containsExactly("63.02.DISHUB", "63.02.DLH");
    }

    @Test
    void an_even_tie_is_told_in_the_order_of_the_codes() {
        assertThat(codes(choose("", "x", rule("b", "DLH", 2, "x"), rule("a", "DISHUB", 2, "x"))))
                .containsExactly("63.02.DISHUB", "63.02.DLH");
    }

    @Test
    void phrases_beat_single_words_up_to_three_words() {
        assertThat(confidence("a", rule("r", "PUPR", 2, "a"))).isCloseTo(share(2), within(1e-9));
        assertThat(confidence("a b", rule("r", "PUPR", 2, "a b")))
                .isCloseTo(share(2.5), within(1e-9));
        assertThat(confidence("a b c", rule("r", "PUPR", 2, "a b c")))
                .isCloseTo(share(3), within(1e-9));
        assertThat(confidence("a b c d", rule("r", "PUPR", 2, "a b c d")))
                .isCloseTo(share(3), within(1e-9));
    }

    @Test
    void a_rule_counts_once_by_its_best_phrase() {
        assertThat(confidence("a a b a", rule("r", "PUPR", 2, "a", "a b")))
                .isCloseTo(share(2.5), within(1e-9));
    }

    @Test
    void several_rules_of_an_agency_add_up() {
        Choice choice =
                choose("", "a b", rule("one", "PUPR", 1, "a"), rule("two", "PUPR", 1.5, "b"));

        assertThat(choice.candidates().getFirst().confidence()).isCloseTo(share(2.5), within(1e-9));
        assertThat(choice.candidates().getFirst().reasons()).containsExactly("one", "two");
    }

    @Test
    void evidence_against_an_agency_takes_it_down_and_is_no_reason_for_it() {
        Choice choice =
                choose("", "a b", rule("for", "PUPR", 4, "a"), rule("against", "PUPR", -1.5, "b"));

        assertThat(choice.candidates().getFirst().confidence()).isCloseTo(share(2.5), within(1e-9));
        assertThat(choice.candidates().getFirst().reasons()).containsExactly("for");
        assertThat(
                        codes(
                                choose(
                                        "",
                                        "a b",
                                        rule("for", "PUPR", 2, "a"),
                                        rule("against", "PUPR", -2, "b"))))
                .isEmpty();
    }

    @Test
    void a_rule_without_weight_is_no_reason() {
        Choice choice = choose("", "a b", rule("for", "PUPR", 4, "a"), rule("nil", "PUPR", 0, "b"));

        assertThat(choice.candidates().getFirst().reasons()).containsExactly("for");
    }

    @Test
    void the_title_counts_more_than_the_text_and_the_category_most() {
        RoutingRule rule = rule("r", "PUPR", 2, "a");

        assertThat(choose("a", "", rule).candidates().getFirst().confidence())
                .isCloseTo(share(2.6), within(1e-9));
        assertThat(
                        chooser(rule)
                                .choose(region("63.02"), new Wording("a", "a", "a"))
                                .candidates()
                                .getFirst()
                                .confidence())
                .isCloseTo(share(3), within(1e-9));
    }

    @Test
    void what_only_a_category_says_counts_in_the_category_and_nowhere_else() {
        AgencyChooser chooser = chooser(rule("r", "PUPR", 2, "a"));

        assertThat(codes(chooser.choose(region("63.02"), new Wording("social", "a social", ""))))
                .containsExactly("63.02.PUPR");
        Choice choice = chooser.choose(region("63.02"), new Wording("", "", "social"));
        assertThat(codes(choice)).containsExactly("63.02.A");
        assertThat(choice.candidates().getFirst().confidence()).isCloseTo(share(1), within(1e-9));
    }

    @Test
    void what_stands_behind_a_landmark_word_hardly_counts() {
        RoutingRule rule = rule("r", "PUPR", 4, "pasar");

        assertThat(confidence("depan pasar", rule)).isCloseTo(share(1), within(1e-9));
        assertThat(confidence("depan pasar lalu pasar", rule)).isCloseTo(share(4), within(1e-9));
        assertThat(confidence("pasar depan", rule)).isCloseTo(share(4), within(1e-9));
    }

    @Test
    void an_outside_body_is_named_and_left_to_a_person() {
        Choice choice = choose("", "listrik padam", rule("power", "PLN", 6, "listrik padam"));

        assertThat(choice).isInstanceOf(Choice.Triage.class);
        assertThat(((Choice.Triage) choice).reason()).isEqualTo(TriageReason.OUTSIDE_BODY);
        assertThat(codes(choice)).containsExactly("63.02.PLN");
    }

    @Test
    void the_provinces_agency_is_chosen_from_a_kabupaten_and_from_the_province_itself() {
        RoutingRule rule = rule("sma", "PROV.PUPR", 6, "sma");

        assertThat(codes(choose("", "sma", rule))).containsExactly("63.PUPR");
        assertThat(codes(chooser(rule).choose(region("63"), new Wording("", "sma", ""))))
                .containsExactly("63.PUPR");
    }

    @Test
    void rules_that_lead_to_the_same_agency_add_up() {
        Choice choice =
                chooser(rule("own", "PUPR", 1, "a"), rule("above", "PROV.PUPR", 1, "a"))
                        .choose(region("63"), new Wording("", "a", ""));

        assertThat(choice.candidates()).hasSize(1);
        assertThat(choice.candidates().getFirst().reasons()).containsExactly("own", "above");
    }

    @Test
    void no_more_than_five_candidates_are_told() {
        RoutingRule[] rules =
                Arrays.stream(new String[] {"PUPR", "DISHUB", "DLH", "A", "B", "C"})
                        .map(agency -> rule(agency, agency, 2, "x"))
                        .toArray(RoutingRule[]::new);

        assertThat(choose("", "x", rules).candidates()).hasSize(5);
    }

    private static double share(double score) {
        return score * score / (score * score + 4);
    }

    private static double confidence(String text, RoutingRule rule) {
        return choose("", text, rule).candidates().getFirst().confidence();
    }

    private static List<String> codes(Choice choice) {
        return choice.candidates().stream().map(Candidate::agency).map(Agency::code).toList();
    }

    private static Choice choose(String title, String text, RoutingRule... rules) {
        return chooser(rules).choose(region("63.02"), new Wording(title, text, ""));
    }

    private static AgencyChooser chooser(RoutingRule... rules) {
        return new AgencyChooser(book(rules), book(rule("category", "A", 1, "social")));
    }

    private static RuleBook book(RoutingRule... rules) {
        return new RuleBook(NORMALISER, List.of(rules), Set.of("depan"));
    }

    private static RoutingRule rule(String id, String agency, double weight, String... phrases) {
        return new RoutingRule(
                id,
                AgencySelector.parse(agency),
                weight,
                Arrays.stream(phrases).map(p -> Phrase.parse(p, NORMALISER)).toList());
    }

    private static RegionDirectory region(String code) {
        List<AgencyType> types =
                Arrays.stream(new String[] {"PUPR", "DISHUB", "DLH", "A", "B", "C"})
                        .map(name -> type(name, AgencyKind.OPD))
                        .toList();
        List<AgencyType> all = new java.util.ArrayList<>(types);
        all.add(type("PLN", AgencyKind.OUTSIDE_BODY));
        AgencyDirectory directory =
                new AgencyDirectory(
                        List.of(
                                new Region("63", "Kalimantan Selatan"),
                                new Region("63.02", "Kabupaten Kotabaru")),
                        all,
                        List.of());
        return ((RegionLookup.Known) directory.lookup(code)).directory();
    }

    private static AgencyType type(String shortName, AgencyKind kind) {
        return new AgencyType(
                shortName,
                kind,
                Map.of(RegionLevel.KABUPATEN, shortName, RegionLevel.PROVINCE, shortName),
                List.of());
    }
}
