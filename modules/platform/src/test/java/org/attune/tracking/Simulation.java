package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.shared.TestDatabase;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/**
 * A learner with two devices and some tabs on each, drawn from a seed, against the real services: what is sent comes late,
 * twice, in another order or not at all; bearers and launch codes run out, passwords are reset, the server's clock is moved,
 * the server is started again. Each answer is what {@link ExpectedServer} says, and so is the state in the end.
 */
final class Simulation {
    private static final List<String> LESSONS = List.of("lesson-1", "lesson-2");

    private final Bench bench;
    private final Registration registration;
    private final ExpectedServer expected = new ExpectedServer();
    private final List<SimulatedBrowser> devices = List.of(new SimulatedBrowser(), new SimulatedBrowser());
    /** Copies that are still on their way, each with the pass it was sent with. */
    private final List<Late> underWay = new ArrayList<>();

    private final List<String> told = new ArrayList<>();
    private int nonces;
    /** From then on a code may live longer. */
    private boolean setBack;

    private record Late(ExpectedServer.Pass pass, SimulatedBrowser.Unsent unsent) {}

    /** @param bench with the lessons; others may have run on it */
    Simulation(Bench bench, long account) {
        this.bench = bench;
        this.registration = bench.register(account);
    }

    static Bench bench() {
        DataSource fresh = TestDatabase.fresh();
        // A new connection to H2 parses each statement anew: a pool keeps them, and what was parsed.
        Bench bench = fresh instanceof ConnectionPoolDataSource h2
                ? new Bench(JdbcConnectionPool.create(h2))
                : new Bench(fresh);
        bench.lesson("lesson-2", ScormVersion.SCORM_2004_3RD, Map.of());
        return bench;
    }

    /**
     * Runs these steps of a seed. Each is drawn by itself, so that those around it can be left out.
     *
     * @throws AssertionError when the server is wrong
     */
    void run(long seed, List<Integer> steps) {
        for (int step : steps) {
            step(new Random(new SplittableRandom(seed * 1_000 + step).nextLong()));
        }
        end();
    }

    /** What happened, for whoever reads why it failed. */
    List<String> told() {
        return told;
    }

    private void step(Random random) {
        bench.clock.pass(Duration.ofMillis(random.nextInt(20_000)));
        SimulatedBrowser device = devices.get(random.nextInt(devices.size()));
        int choice = random.nextInt(100);
        if (choice < 14 || device.tabs.isEmpty()) {
            launch(device, random);
        } else if (choice < 48) {
            say(device, random);
        } else if (choice < 72) {
            send(device, random);
        } else if (choice < 82) {
            arrive(random);
        } else {
            seldom(device, random);
        }
    }

    private void seldom(SimulatedBrowser device, Random random) {
        switch (random.nextInt(10)) {
            case 0 -> {
                told.add("hours pass");
                bench.clock.pass(Duration.ofHours(1 + random.nextInt(13)));
            }
            case 1 -> setBack(random);
            case 2 -> {
                told.add("the server is started again");
                bench.restart();
            }
            case 3 -> {
                told.add("the password is reset");
                bench.registrations.endBearers(registration.account());
                expected.endAll();
            }
            case 4 -> conflict(device, random);
            case 5 -> drain(device, random);
            case 6 -> eraseNote(random);
            case 7 -> reopen(random);
            case 8 -> codeTooOld(random);
            default -> neverBegun(device, random);
        }
    }

    /** What is over by then is not asked again: whether it lives once more is nobody's promise. */
    private void setBack(Random random) {
        told.add("the clock is set back");
        setBack = true;
        Instant now = bench.clock.instant();
        devices.forEach(device -> device.tabs.removeIf(tab -> tab.pass.isOver(now)));
        underWay.removeIf(late -> late.pass.isOver(now));
        bench.clock.pass(Duration.ofSeconds(-random.nextInt(3_600)));
    }

    private ExpectedServer.Pass open(String code, @Nullable String activity, boolean again) {
        String nonce = Bench.NONCE + nonces++;
        OpenAnswer answer = bench.launches.open(registration.label(), code, nonce);
        assertThat(answer).as("opening").isInstanceOf(OpenAnswer.Opened.class);
        assertThat(bench.launches.open(registration.label(), code, nonce)).isEqualTo(answer);
        assertThat(bench.launches.open(registration.label(), code, nonce + "x")).isEqualTo(Rejection.CONFLICT);
        ExpectedServer.Pass pass =
                new ExpectedServer.Pass(((OpenAnswer.Opened) answer).bearer(), activity, again, bench.clock.instant());
        expected.passes.add(pass);
        return pass;
    }

    private void launch(SimulatedBrowser device, Random random) {
        String activity = LESSONS.get(random.nextInt(LESSONS.size()));
        boolean again = random.nextInt(6) == 0;
        told.add("launch of " + activity + (again ? ", again" : ""));
        String code = bench.launches.code(Bench.reader(registration.account()), registration.id(), activity, again);
        ExpectedServer.Pass pass = open(code, activity, again);
        boolean drains = random.nextInt(4) > 0;
        while (drains && !device.journal.isEmpty()) {
            deliver(pass, device.journal.remove());
        }
        JsonObject state = begin(pass, null, List.of(), true);
        Map<String, Long> branches =
                expected.attempt(activity, state.getInt("attempt")).branches();
        if (!branches.isEmpty() && random.nextInt(4) > 0) {
            List<Map.Entry<String, Long>> offered = new ArrayList<>(branches.entrySet());
            Map.Entry<String, Long> chosen =
                    random.nextBoolean() ? offered.remove(random.nextInt(offered.size())) : null;
            if (chosen != null || !offered.isEmpty()) {
                state = begin(pass, chosen, offered, true);
                assertThat(begin(pass, chosen, offered, false)).isEqualTo(state);
            }
        } else if (random.nextInt(3) == 0) {
            assertThat(begin(pass, null, List.of(), false)).isEqualTo(state);
        }
        int attempt = state.getInt("attempt");
        device.tabs.add(new SimulatedBrowser.Tab(
                pass,
                state.getInt("epoch"),
                attempt,
                bench.clock.millis(),
                List.copyOf(expected.attempt(activity, attempt).notes().keySet())));
    }

    /** @param anew whether a new epoch is to be expected */
    private JsonObject begin(
            ExpectedServer.Pass pass,
            Map.@Nullable Entry<String, Long> chosen,
            List<Map.Entry<String, Long>> declined,
            boolean anew) {
        BeginRequest request = new BeginRequest(
                chosen == null ? null : chosen.getKey(),
                declined.stream().map(Map.Entry::getKey).toList(),
                0,
                null);
        BeginAnswer answer = bench.launches.begin(registration.label(), pass.bearer, request);
        assertThat(answer).isInstanceOf(BeginAnswer.Begun.class);
        JsonObject state = ((BeginAnswer.Begun) answer).body();
        if (anew) {
            long epoch = expected.begin(
                    pass,
                    bench.clock.instant(),
                    chosen == null ? null : chosen.getValue(),
                    declined.stream().map(Map.Entry::getValue).toList());
            assertThat(state.getInt("epoch")).isEqualTo((int) epoch);
            assertThat(state.getInt("attempt")).isEqualTo(expected.latestAttempt(String.valueOf(pass.activity)));
        }
        assertThat(StateInWords.of(state))
                .isEqualTo(StateInWords.of(expected.attempt(state.getString("activity"), state.getInt("attempt"))));
        return state;
    }

    private void say(SimulatedBrowser device, Random random) {
        SimulatedBrowser.Tab tab = device.tabs.get(random.nextInt(device.tabs.size()));
        long skipped = random.nextInt(10) == 0 ? 1 : 0;
        tab.seq += 1 + skipped;
        SimulatedEvent event = SimulatedEvent.drawn(
                random,
                new Position(tab.epoch, tab.seq),
                String.valueOf(tab.pass.activity),
                tab.attempt,
                tab.notes,
                Math.max(0, bench.clock.millis() - tab.begunAt) + random.nextInt(2_000));
        told.add("said: " + event);
        event.notes().keySet().stream().filter(key -> !tab.notes.contains(key)).forEach(tab.notes::add);
        device.journal.add(new SimulatedBrowser.Unsent(event, event.bytes()));
        if (event.terminates()) {
            device.tabs.remove(tab);
        }
    }

    /** With the bearer of any tab there, as far as the network lets it. */
    private void send(SimulatedBrowser device, Random random) {
        SimulatedBrowser.Tab tab = device.tabs.get(random.nextInt(device.tabs.size()));
        for (int i = random.nextInt(4); i >= 0 && !device.journal.isEmpty(); i--) {
            SimulatedBrowser.Unsent next = device.journal.peek();
            int fate = random.nextInt(10);
            if (fate < 2) {
                told.add("on its way: " + next.event().position());
                underWay.add(new Late(tab.pass, next));
            }
            if (fate == 0) {
                return;
            }
            ExpectedServer.Answer answer = deliver(tab.pass, next);
            if (answer.rejection() == Rejection.BEARER_OVER) {
                device.tabs.remove(tab);
                return;
            }
            if (fate == 9) {
                told.add("its answer is lost");
                return;
            }
            device.journal.remove();
        }
    }

    private void arrive(Random random) {
        for (int i = random.nextInt(3); i >= 0 && !underWay.isEmpty(); i--) {
            int which = random.nextInt(underWay.size());
            Late late = random.nextInt(4) == 0 ? underWay.get(which) : underWay.remove(which);
            deliver(late.pass, late.unsent);
        }
    }

    private ExpectedServer.Answer deliver(ExpectedServer.Pass pass, SimulatedBrowser.Unsent unsent) {
        told.add("arrives: " + unsent.event().position());
        TrackAnswer answer = bench.tracks.track(registration.label(), pass.bearer, unsent.bytes());
        ExpectedServer.Answer given = ExpectedServer.Answer.of(answer);
        assertThat(given)
                .as("the answer to %s", unsent.event())
                .isEqualTo(expected.track(pass, unsent.event(), unsent.bytes(), bench.clock.instant()));
        return given;
    }

    /** Another event takes a number that is gone: a device put back from its own backup. */
    private void conflict(SimulatedBrowser device, Random random) {
        SimulatedBrowser.Tab tab = device.tabs.get(random.nextInt(device.tabs.size()));
        if (tab.seq > 0) {
            told.add("another event with a number that may be taken");
            SimulatedEvent other = new SimulatedEvent(
                    new Position(tab.epoch, tab.seq),
                    String.valueOf(tab.pass.activity),
                    tab.attempt,
                    false,
                    Map.of("cmi.location", "another " + nonces++),
                    Map.of(),
                    Map.of(),
                    0,
                    0,
                    Map.of());
            deliver(tab.pass, new SimulatedBrowser.Unsent(other, other.bytes()));
        }
    }

    private void neverBegun(SimulatedBrowser device, Random random) {
        told.add("an event of an epoch to come");
        SimulatedBrowser.Tab tab = device.tabs.get(random.nextInt(device.tabs.size()));
        SimulatedEvent event = SimulatedEvent.drawn(
                random, new Position(1_000, 1), String.valueOf(tab.pass.activity), tab.attempt, List.of(), 0);
        deliver(tab.pass, new SimulatedBrowser.Unsent(event, event.bytes()));
    }

    /** My learning delivers what a device holds, without a lesson. */
    private void drain(SimulatedBrowser device, Random random) {
        told.add("drained");
        String code = bench.launches.drainCode(Bench.reader(registration.account()), registration.id());
        ExpectedServer.Pass pass = open(code, null, false);
        assertThat(bench.launches.begin(registration.label(), pass.bearer, BeginRequest.PLAIN))
                .isEqualTo(Rejection.NOT_ALLOWED);
        for (int i = random.nextInt(6); i > 0 && !device.journal.isEmpty(); i--) {
            deliver(pass, device.journal.remove());
        }
    }

    private void eraseNote(Random random) {
        List<Note> notes = bench.registrations.notes(Bench.reader(registration.account()), registration.id());
        if (!notes.isEmpty()) {
            Note note = notes.get(random.nextInt(notes.size()));
            told.add("erased: " + note);
            bench.registrations.eraseNote(Bench.reader(registration.account()), registration.id(), note);
            expected.attempt(note.activity(), note.attempt()).erase(note.key());
        }
    }

    private void reopen(Random random) {
        String activity = LESSONS.get(random.nextInt(LESSONS.size()));
        told.add("reopened by staff: " + activity);
        AttemptService attempts = new AttemptService();
        attempts.database = bench.registrations.database;
        attempts.reopen(registration.account(), Bench.RESOURCE, activity);
        expected.reopen(activity);
    }

    private void codeTooOld(Random random) {
        told.add("a launch code runs out");
        String code = bench.launches.code(
                Bench.reader(registration.account()), registration.id(), "lesson-1", random.nextBoolean());
        bench.clock.pass(Duration.ofSeconds(61).plusHours(random.nextInt(2)));
        if (!setBack) {
            assertThat(bench.launches.open(registration.label(), code, Bench.NONCE))
                    .isEqualTo(Rejection.CODE_OVER);
        }
    }

    /** All that is still somewhere arrives; then all there is to know is asked for. */
    private void end() {
        told.add("the end");
        String code = bench.launches.drainCode(Bench.reader(registration.account()), registration.id());
        ExpectedServer.Pass pass = open(code, null, false);
        devices.forEach(device -> device.journal.forEach(each -> deliver(pass, each)));
        underWay.forEach(late -> deliver(pass, late.unsent));
        new SimulationEnd(bench, registration, expected).check();
    }
}
