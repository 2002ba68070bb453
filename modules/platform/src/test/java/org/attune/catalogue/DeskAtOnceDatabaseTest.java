package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.catalogue.Desk.CONNIE;
import static org.attune.catalogue.Desk.ELSEWHERE;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at the desk, or one who presses twice. */
class DeskAtOnceDatabaseTest {
    private static final long COURSE = 7;
    private static final int A_WHILE = 300;
    private static final int LONG_ENOUGH = 20;
    private static final PartWords GUIDE =
            new PartWords(ModuleKind.LINK, "Another guide", "", 5, 0, "https://guide.example/2");

    private final PeopleBench bench = new PeopleBench();
    private final Desk desk = new Desk(bench);

    @BeforeEach
    void aDraft() {
        desk.twoHubs();
        desk.folderMakes(COURSE, "1.0.0", "Tuning in");
        bench.run(() -> desk.drafts.next(CONNIE, COURSE));
    }

    @Test
    void a_draft_that_is_gone_is_said_to_be_gone_whoever_comes_too_late() {
        long seen = desk.seen(COURSE);
        publish(seen);
        gone(() -> publish(seen));
        gone(() -> discard(seen));
        gone(() -> bench.run(() -> desk.drafts.add(CONNIE, COURSE, seen, GUIDE)));
        gone(() -> bench.run(() -> desk.drafts.reword(CONNIE, COURSE, seen, CourseWords.titled("Mine"))));
        assertThatThrownBy(() -> bench.run(() -> desk.drafts.add(ELSEWHERE, COURSE, seen, GUIDE)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.run(() -> desk.drafts.discard(ELSEWHERE, COURSE, seen)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_draft_that_goes_while_someone_waits_for_it_is_gone_too() {
        long seen = desk.seen(COURSE);
        desk.store.database = before("refresh", () -> CompletableFuture.runAsync(() -> {
                    desk.store.database = bench.entities;
                    discard(seen);
                })
                .join());
        gone(() -> bench.run(() -> desk.drafts.add(CONNIE, COURSE, seen, GUIDE)));
        assertThat(bench.inTransaction(() -> desk.drafts.find(CONNIE, COURSE))).isEmpty();
    }

    @Test
    void publishing_and_throwing_away_at_once_come_one_after_the_other() {
        long course = bench.inTransaction(() -> desk.drafts.begin(CONNIE, "New"));
        bench.run(() -> desk.drafts.reword(
                CONNIE, course, desk.seen(course), new CourseWords("New", "A summary.", "", 0, List.of(), "", "")));
        bench.run(() -> desk.drafts.add(CONNIE, course, desk.seen(course), GUIDE));
        long seen = desk.seen(course);
        CompletableFuture<Void> thrownAway = bench.inTransaction(() -> {
            assertThat(desk.courses.lock(1, course)).isPresent();
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> bench.run(() -> desk.drafts.discard(CONNIE, course, seen)));
            assertThatThrownBy(() -> other.get(A_WHILE, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            desk.publishing.publish(CONNIE, course, seen, 0);
            return other;
        });
        assertThatThrownBy(() -> thrownAway.get(LONG_ENOUGH, TimeUnit.SECONDS))
                .hasCauseInstanceOf(RuleViolation.class)
                .hasMessageContaining("draft.gone");
        assertThat(bench.inTransaction(() -> desk.courses.published(1, course))).isPresent();
    }

    @Test
    void a_part_that_is_sent_twice_is_added_once() {
        long seen = desk.seen(COURSE);
        long part = bench.inTransaction(() -> desk.drafts.add(CONNIE, COURSE, seen, GUIDE));
        long again = bench.inTransaction(() -> desk.drafts.add(CONNIE, COURSE, seen, GUIDE));
        assertThat(again).isEqualTo(part);
        assertThat(desk.draft(COURSE).parts()).hasSize(2);
        PartWords other = new PartWords(ModuleKind.LINK, "Another guide", "", 6, 0, "https://guide.example/2");
        assertThatThrownBy(() -> bench.run(() -> desk.drafts.add(CONNIE, COURSE, seen, other)))
                .hasMessage("draft.changed");
        bench.run(() -> desk.drafts.add(CONNIE, COURSE, desk.seen(COURSE), GUIDE));
        assertThat(desk.draft(COURSE).parts()).hasSize(3);
    }

    @Test
    void a_part_that_is_sent_twice_at_once_is_added_once_too() {
        long seen = desk.seen(COURSE);
        CompletableFuture<Void> second = bench.inTransaction(() -> {
            desk.drafts.add(CONNIE, COURSE, seen, GUIDE);
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> bench.run(() -> desk.drafts.add(CONNIE, COURSE, seen, GUIDE)));
            assertThatThrownBy(() -> other.get(A_WHILE, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        });
        assertThat(second).succeedsWithin(Duration.ofSeconds(LONG_ENOUGH));
        assertThat(desk.draft(COURSE).parts()).hasSize(2);
    }

    private void publish(long seen) {
        bench.run(() -> desk.publishing.publish(CONNIE, COURSE, seen, desk.told(COURSE)));
    }

    private void discard(long seen) {
        bench.run(() -> desk.drafts.discard(CONNIE, COURSE, seen));
    }

    private static void gone(ThrowingCallable late) {
        assertThatThrownBy(late).isInstanceOf(RuleViolation.class).hasMessage("draft.gone");
    }

    /** The bench's, but something happens before each call of this name. */
    private EntityManager before(String name, Runnable happens) {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(name)) {
                        happens.run();
                    }
                    try {
                        return method.invoke(bench.entities, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
