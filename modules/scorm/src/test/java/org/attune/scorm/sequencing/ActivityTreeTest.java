package org.attune.scorm.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
import org.attune.scorm.manifest.Organization;
import org.attune.scorm.manifest.TrackingRules;
import org.junit.jupiter.api.Test;

class ActivityTreeTest {
    private static final ActivityStatus DONE = new ActivityStatus(true, Completion.COMPLETED, Success.PASSED, 1.0);
    private static final ActivityStatus BEGUN = new ActivityStatus(true, Completion.INCOMPLETE, Success.UNKNOWN, 0.5);
    private static final ActivityStatus FAILED = new ActivityStatus(true, Completion.COMPLETED, Success.FAILED, null);

    private static Item leaf(String id, boolean visible, double weight, boolean tracked) {
        TrackingRules rules = new TrackingRules(
                null, null, null, null, null, false, BigDecimal.ONE, BigDecimal.valueOf(weight), tracked, false, false);
        return new Item(id, id, visible, new Launch(id, id, true, "r"), rules, List.of(), List.of());
    }

    private static Item leaf(String id) {
        return leaf(id, true, 1, true);
    }

    private static Item cluster(String id, boolean visible, Item... children) {
        return new Item(id, id, visible, null, TrackingRules.NONE, List.of(), List.of(children));
    }

    private static ActivityTree tree(Item... items) {
        return new ActivityTree(new Organization("o", "O", List.of(items), List.of()));
    }

    private static ActivityStatus whole(ActivityTree tree, Map<String, ActivityStatus> leaves) {
        return tree.rollUp(leaves).get("o");
    }

    @Test
    void flow_goes_through_clusters_to_what_can_be_launched() {
        ActivityTree tree = tree(leaf("a"), cluster("c", true, leaf("b"), leaf("d")), leaf("e"));
        assertThat(tree.first()).get().extracting(Item::identifier).isEqualTo("a");
        assertThat(tree.next("a")).get().extracting(Item::identifier).isEqualTo("b");
        assertThat(tree.next("d")).get().extracting(Item::identifier).isEqualTo("e");
        assertThat(tree.previous("b")).get().extracting(Item::identifier).isEqualTo("a");
        assertThat(tree.next("e")).isEmpty();
        assertThat(tree.previous("a")).isEmpty();
        assertThat(tree.next("c")).isEmpty();
        assertThat(tree.next("nowhere")).isEmpty();
    }

    @Test
    void choice_leaves_out_what_is_hidden_with_all_below_it() {
        ActivityTree tree = tree(leaf("a"), leaf("b", false, 1, true), cluster("c", false, leaf("d")));
        assertThat(tree.choices()).extracting(Item::identifier).containsExactly("a");
        assertThat(tree.choose("a")).isPresent();
        assertThat(tree.choose("b")).isEmpty();
        assertThat(tree.choose("d")).isEmpty();
        assertThat(tree.launchable()).hasSize(3);
    }

    @Test
    void the_whole_is_completed_and_passed_when_every_leaf_is() {
        ActivityTree tree = tree(leaf("a"), cluster("c", true, leaf("b")));
        assertThat(whole(tree, Map.of("a", DONE, "b", DONE)))
                .isEqualTo(new ActivityStatus(true, Completion.COMPLETED, Success.PASSED, 1.0));
        assertThat(tree.rollUp(Map.of("b", DONE)).get("c")).isEqualTo(DONE);
    }

    @Test
    void the_whole_is_unknown_while_a_leaf_is_new_and_incomplete_once_all_are_begun() {
        ActivityTree tree = tree(leaf("a"), leaf("b"));
        assertThat(whole(tree, Map.of("a", DONE)))
                .isEqualTo(new ActivityStatus(true, Completion.UNKNOWN, Success.UNKNOWN, 0.5));
        assertThat(whole(tree, Map.of("a", DONE, "b", BEGUN)).completion()).isEqualTo(Completion.INCOMPLETE);
        assertThat(whole(tree, Map.of())).isEqualTo(ActivityStatus.NEW);
    }

    @Test
    void one_failure_among_begun_leaves_fails_the_whole() {
        ActivityStatus whole = whole(tree(leaf("a"), leaf("b")), Map.of("a", DONE, "b", FAILED));
        assertThat(whole.success()).isEqualTo(Success.FAILED);
        assertThat(whole.completion()).isEqualTo(Completion.COMPLETED);
    }

    @Test
    void progress_is_the_mean_by_weight() {
        ActivityTree tree = tree(leaf("a", true, 3, true), leaf("b"));
        assertThat(whole(tree, Map.of("b", DONE)).progress()).isEqualTo(0.25);
        assertThat(whole(tree, Map.of("a", BEGUN, "b", DONE)).progress()).isEqualTo(0.625);
    }

    @Test
    void an_item_that_is_not_tracked_does_not_count() {
        ActivityTree tree = tree(leaf("a"), leaf("b", true, 1, false));
        assertThat(whole(tree, Map.of("a", DONE)).completion()).isEqualTo(Completion.COMPLETED);
    }

    @Test
    void an_attempt_that_ends_without_status_is_completed_and_passed_unless_only_the_content_may_say() {
        ActivityStatus silent = new ActivityStatus(true, Completion.UNKNOWN, Success.UNKNOWN, null);
        assertThat(silent.ended(false, false))
                .isEqualTo(new ActivityStatus(true, Completion.COMPLETED, Success.PASSED, null));
        assertThat(silent.ended(true, true)).isEqualTo(silent);
        assertThat(FAILED.ended(false, false)).isEqualTo(FAILED);
    }
}
