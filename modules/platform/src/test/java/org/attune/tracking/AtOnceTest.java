package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.tracking.Bench.NONCE;
import static org.attune.tracking.Bench.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that come in the same moment. None of them may fail, wait for another in a circle, or be lost. */
@Timeout(60)
class AtOnceTest {
    private static final int MANY = 8;

    private final Bench bench = new Bench();
    private final Registration registration = bench.register(1);

    @Test
    void many_commits_to_one_registration_are_all_stored() throws Exception {
        List<Bench.Tab> tabs = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            tabs.add(bench.launch(registration));
        }
        List<TrackAnswer> answers = atOnce(i -> {
                    List<TrackAnswer> own = new ArrayList<>();
                    for (int j = 0; j < 20; j++) {
                        own.add(tabs.get(i).commit(note(tabs.get(i).epoch, j)));
                    }
                    return own;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(answers).hasSize(MANY * 20).allMatch(Acknowledgement.class::isInstance);
        assertThat(bench.registrations.notes(reader(1), registration.id())).hasSize(MANY * 20);
    }

    @Test
    void commits_to_many_registrations_are_all_stored() throws Exception {
        List<Bench.Tab> tabs = atOnce(i -> bench.launch(bench.register(10 + i)));
        List<TrackAnswer> answers = atOnce(i -> tabs.get(i).set("cmi.location", "p" + i));
        assertThat(answers).allMatch(Acknowledgement.class::isInstance);
        for (int i = 0; i < MANY; i++) {
            assertThat(bench.launch(bench.register(10 + i)).element("cmi.location"))
                    .isEqualTo("p" + i);
        }
    }

    @Test
    void the_same_event_is_stored_once_and_answered_alike() throws Exception {
        Bench.Tab tab = bench.launch(registration);
        byte[] event = tab.event("commit", "'set':{'cmi.location':'1','cmi.mode':'x'}");
        List<TrackAnswer> answers = atOnce(i -> tab.send(event));
        assertThat(answers).allMatch(answers.get(0)::equals).first().isInstanceOf(Acknowledgement.class);
    }

    @Test
    void of_events_that_claim_one_key_one_is_stored_and_the_others_are_conflicts() throws Exception {
        Bench.Tab tab = bench.launch(registration);
        List<byte[]> events = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            tab.seq = 0;
            events.add(tab.event("commit", "'set':{'cmi.location':'" + i + "'}"));
        }
        List<TrackAnswer> answers = atOnce(i -> tab.send(events.get(i)));
        assertThat(answers).filteredOn(Acknowledgement.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Rejection.CONFLICT::equals).hasSize(MANY - 1);
    }

    @Test
    void begins_with_one_bearer_give_one_epoch() throws Exception {
        String bearer = bench.open(registration, code());
        List<Long> epochs = atOnce(i -> bench.begin(registration, bearer, BeginRequest.PLAIN).epoch);
        assertThat(epochs).containsOnly(1L);
    }

    @Test
    void begins_with_many_bearers_give_an_epoch_each() throws Exception {
        List<Bench.Tab> tabs = atOnce(i -> bench.launch(registration));
        assertThat(new HashSet<>(tabs.stream().map(tab -> tab.epoch).toList())).hasSize(MANY);
        assertThat(tabs).extracting(tab -> tab.attempt).containsOnly(1);
    }

    @Test
    void begins_and_commits_lose_nothing() throws Exception {
        Bench.Tab first = bench.launch(registration);
        atOnce(i -> {
            if (i % 2 == 0) {
                return bench.launch(registration).set("cmi.location", "p" + i);
            }
            byte[] event = new String(first.event("commit", note(1, i)), StandardCharsets.UTF_8)
                    .replaceFirst("\"seq\":\\d+", "\"seq\":" + i)
                    .getBytes(StandardCharsets.UTF_8);
            return first.send(event);
        });
        assertThat(bench.registrations.notes(reader(1), registration.id())).hasSize(MANY / 2);
        String before = document();
        bench.registrations.rebuild(registration.id());
        assertThat(document()).isEqualTo(before);
    }

    @Test
    void opens_with_one_nonce_give_one_bearer() throws Exception {
        String code = code();
        List<OpenAnswer> answers = atOnce(i -> bench.launches.open(registration.label(), code, NONCE));
        assertThat(new HashSet<>(answers)).singleElement().isInstanceOf(OpenAnswer.Opened.class);
    }

    @Test
    void of_opens_with_many_nonces_one_succeeds() throws Exception {
        String code = code();
        List<OpenAnswer> answers = atOnce(i -> bench.launches.open(registration.label(), code, NONCE + i));
        assertThat(answers).filteredOn(OpenAnswer.Opened.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Rejection.CONFLICT::equals).hasSize(MANY - 1);
    }

    @Test
    void registering_makes_one_registration_with_one_key() throws Exception {
        Set<Registration> made = new HashSet<>(atOnce(i -> bench.register(3)));
        assertThat(made).hasSize(1);
        assertThat(bench.launch(made.iterator().next()).set("cmi.location", "1"))
                .isInstanceOf(Acknowledgement.class);
    }

    @Test
    void ending_bearers_and_committing_do_not_wait_for_each_other_in_a_circle() throws Exception {
        Bench.Tab tab = bench.launch(registration);
        atOnce(i -> {
            if (i % 2 == 0) {
                bench.registrations.endBearers(1);
                return true;
            }
            byte[] event = new String(tab.event("commit", "'set':{}"), StandardCharsets.UTF_8)
                    .replaceFirst("\"seq\":\\d+", "\"seq\":" + i)
                    .getBytes(StandardCharsets.UTF_8);
            return tab.send(event) != null;
        });
        assertThat(tab.set("cmi.location", "1")).isEqualTo(Rejection.BEARER_OVER);
    }

    @Test
    void notes_deleted_while_others_are_written_stay_deleted() throws Exception {
        List<Bench.Tab> tabs = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            tabs.add(bench.launch(registration));
            tabs.get(i).commit(note(tabs.get(i).epoch, 0));
        }
        List<Note> notes = bench.registrations.notes(reader(1), registration.id());
        atOnce(i -> {
            if (i % 2 == 0) {
                bench.registrations.eraseNote(reader(1), registration.id(), notes.get(i));
            } else {
                tabs.get(i).commit(note(tabs.get(i).epoch, 1));
            }
            return i;
        });
        assertThat(bench.registrations.notes(reader(1), registration.id()))
                .hasSize(MANY)
                .doesNotContain(notes.get(0), notes.get(2), notes.get(4), notes.get(6));
    }

    private String code() {
        return bench.launches.code(reader(1), registration.id(), "lesson-1", false);
    }

    private String document() {
        return bench.inDatabase(connection -> Wire.write(new Documents()
                .find(
                        connection,
                        bench.keys.of(connection, 1).orElseThrow(),
                        new Place(registration.id(), "lesson-1", 1))
                .orElseThrow()
                .document()
                .toJson()));
    }

    private static String note(long epoch, int index) {
        return "'records':[{'collection':'cmi.comments_from_learner','key':'" + epoch + "." + index
                + "','fields':{'comment':'note " + epoch + "." + index + "'}}]";
    }

    /** Does the work in many threads that wait for each other before they begin. */
    private static <T> List<T> atOnce(IntFunction<T> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            CyclicBarrier together = new CyclicBarrier(MANY);
            List<Future<T>> under = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                int number = i;
                under.add(threads.submit(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    return work.apply(number);
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : under) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
