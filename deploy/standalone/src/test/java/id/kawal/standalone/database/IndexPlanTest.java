package id.kawal.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.standalone.PackagedFile;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class IndexPlanTest {

    @Test
    void reads_database_collection_keys_in_order_and_what_the_index_serves() {
        IndexPlan plan =
                IndexPlan.read(
                        """
                        kawal_intake:
                          complaints:
                            - name: by_reference
                              keys: {region: 1, reference: -1}
                              unique: true
                              serves: "a citizen looks up the reference"
                        """);

        assertThat(plan.indexes())
                .containsExactly(
                        new IndexPlan.Wanted(
                                "kawal_intake",
                                "complaints",
                                "by_reference",
                                new Document("region", 1).append("reference", -1),
                                true,
                                false,
                                "a citizen looks up the reference"));
    }

    @Test
    void an_index_must_say_what_it_serves() {
        assertThatThrownBy(() ->
                        IndexPlan.read("kawal_intake: {complaints: [{name: x, keys: {a: 1}}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("serves");
    }

    @Test
    void the_packaged_plan_can_be_read_and_names_are_unique_per_collection() {
        assertThat(IndexPlan.read(PackagedFile.text("indexes.yml")).indexes())
                .extracting(i -> i.database() + "." + i.collection() + "." + i.name())
                .doesNotHaveDuplicates();
    }
}
