package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractBigDecimalAssert;
import org.attune.scorm.sequencing.Completion;
import org.attune.shared.Drawn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recording of 100 seconds, from the launch to what is told of it. */
class WatchingTest {
    private final Bench bench = new Bench();
    private Registration registration;

    @BeforeEach
    void recording() {
        bench.activities.put(
                ActivityDescription.RECORDING,
                ActivityDescription.ofRecording("How babies listen", Duration.ofSeconds(100)));
        registration = bench.register(1);
    }

    @Test
    void the_state_tells_how_long_a_recording_is_what_was_watched_and_where_somebody_was() {
        Bench.Tab tab = launch();
        assertThat(tab.state.getString("href")).isEqualTo("/recording/");
        assertThat(tab.state.getJsonObject("recording").getInt("length")).isEqualTo(100_000);
        assertThat(watched(tab)).isEqualTo("[]");
        bench.clock.pass(Duration.ofMinutes(1));
        tab.commit("'played':[[0,20000,0,20000],[50000,60000,20000,30000]],'set':{'cmi.location':'60'}");
        Bench.Tab next = launch();
        assertThat(watched(next)).isEqualTo("[[0,20000],[50000,60000]]");
        assertThat(next.element("cmi.location")).isEqualTo("60");
        assertThat(next.element("cmi.progress_measure")).isEqualTo("0.3");
        assertThat(next.element("cmi.completion_status")).isEqualTo("incomplete");
        assertThat(next.element("cmi.entry")).isEqualTo("resume");
        assertThat(bench.launch(registration).state.containsKey("recording")).isFalse();
    }

    @Test
    void where_somebody_was_follows_the_latest_session_whatever_arrives_late() {
        Bench.Tab tablet = launch();
        Bench.Tab phone = launch();
        phone.set("cmi.location", "70");
        tablet.set("cmi.location", "30");
        assertThat(launch().element("cmi.location")).isEqualTo("70");
    }

    @Test
    void what_is_told_is_the_share_really_played_and_completion_waits_for_the_whole() {
        Bench.Tab tab = launch();
        bench.clock.pass(Duration.ofMinutes(5));
        tab.commit("'played':[[0,50000,0,50000]]");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0.5");
        tab.commit("'played':[[50000,98000,50000,98000]]");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0.98");
        tab.terminate("'played':[[98000,99100,98000,99200]]");
        told(Completion.COMPLETED).isEqualByComparingTo("1");
    }

    @Test
    void seeking_earns_nothing_and_what_was_played_twice_counts_once() {
        Bench.Tab tab = launch();
        bench.clock.pass(Duration.ofMinutes(5));
        tab.commit(
                "'played':[[0,5000,0,5000],[95000,100000,5000,10000],[0,5000,10000,15000]],'set':{'cmi.location':'100'}");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0.1");
    }

    @Test
    void a_piece_earns_twice_the_time_it_took_on_the_servers_clock_at_most_and_is_cut_at_its_end() {
        Bench.Tab tab = launch();
        bench.clock.pass(Duration.ofSeconds(10));
        tab.commit("'played':[[0,100000,0,3600000]]");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0.2");
        // What was placed may be off by a tenth of a second; the time of all of it stays the limit.
        assertThat(watched(launch())).isEqualTo("[[0,20100]]");
    }

    @Test
    void a_piece_reaches_no_further_than_the_recording() {
        Bench.Tab tab = launch();
        bench.clock.pass(Duration.ofMinutes(5));
        tab.commit("'played':[[90000,130000,0,40000],[200000,230000,40000,70000]]");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0.1");
        assertThat(watched(launch())).isEqualTo("[[90000,100000]]");
    }

    @Test
    void two_tabs_at_once_earn_no_more_than_one_pair_of_eyes() {
        Bench.Tab one = launch();
        Bench.Tab other = launch();
        Bench.Tab third = launch();
        bench.clock.pass(Duration.ofSeconds(10));
        one.commit("'played':[[0,20000,0,10000]]");
        other.commit("'played':[[20000,40000,0,10000]]");
        third.commit("'played':[[40000,60000,0,10000]]");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0.2");
    }

    @Test
    void what_the_page_says_of_progress_and_completion_counts_for_nothing() {
        Bench.Tab tab = launch();
        bench.clock.pass(Duration.ofMinutes(5));
        tab.commit("'played':[[0,10000,0,10000]],'set':{'cmi.progress_measure':'1','cmi.completion_status':'completed',"
                + "'cmi.success_status':'passed','cmi.score.scaled':'1'}");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0.1");
        assertThat(last().score()).isNull();
        tab.terminate("'set':{'cmi.exit':'normal'}");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0.1");
        assertThat(launch().element("cmi.progress_measure")).isEqualTo("0.1");
    }

    @Test
    void malformed_pieces_are_refused_and_block_nothing() {
        Bench.Tab tab = launch();
        bench.clock.pass(Duration.ofMinutes(5));
        Acknowledgement answer = (Acknowledgement)
                tab.commit(
                        "'played':[[0,10000,0],'x',[0,10000,-5,10000],[0,1.5,0,10],[0,10000,0,10000]],'set':{'cmi.location':'10'}");
        assertThat(answer.remarks()).extracting(Remark::element).containsExactly("played");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0.1");
        answer = (Acknowledgement) tab.commit("'played':7,'set':{'cmi.location':'11'}");
        assertThat(answer.remarks()).extracting(Remark::element).containsExactly("played");
        assertThat(launch().element("cmi.location")).isEqualTo("11");
    }

    @Test
    void more_than_ten_thousand_pieces_in_an_event_are_refused_and_block_nothing() {
        Bench.Tab tab = launch();
        bench.clock.pass(Duration.ofHours(1));
        Acknowledgement answer =
                (Acknowledgement) tab.commit("'played':[" + pieces(10_001) + "],'set':{'cmi.location':'1'}");
        assertThat(answer.remarks()).extracting(Remark::element).containsExactly("played");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0");
        assertThat(launch().element("cmi.location")).isEqualTo("1");
        tab.commit("'played':[" + pieces(10_000) + "]");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0.1");
    }

    @Test
    void pieces_are_of_recordings_alone() {
        Bench.Tab lesson = bench.launch(registration);
        bench.clock.pass(Duration.ofMinutes(1));
        Acknowledgement answer =
                (Acknowledgement) lesson.commit("'played':[[0,1000,0,1000]],'set':{'cmi.location':'3'}");
        assertThat(answer.remarks()).extracting(Remark::element).containsExactly("played");
        assertThat(bench.launch(registration).element("cmi.location")).isEqualTo("3");
    }

    @Test
    void a_replay_of_what_was_played_changes_nothing() {
        Bench.Tab tab = launch();
        bench.clock.pass(Duration.ofSeconds(10));
        byte[] event = tab.event("commit", "'played':[[0,100000,0,3600000]]");
        TrackAnswer first = tab.send(event);
        String state = state();
        bench.clock.pass(Duration.ofHours(1));
        assertThat(tab.send(event)).isEqualTo(first);
        assertThat(state()).isEqualTo(state);
    }

    @Test
    void start_again_begins_with_nothing_watched() {
        Bench.Tab tab = launch();
        bench.clock.pass(Duration.ofMinutes(5));
        tab.commit("'played':[[0,100000,0,100000]]");
        Bench.Tab again = bench.launch(registration, ActivityDescription.RECORDING, true, BeginRequest.PLAIN);
        assertThat(watched(again)).isEqualTo("[]");
        again.commit("'played':[]");
        told(Completion.INCOMPLETE).isEqualByComparingTo("0");
    }

    @Test
    void any_order_of_arrival_gives_the_same_and_the_log_gives_it_again() {
        Drawn drawn = new Drawn(WatchingTest.class);
        Registration other = bench.register(2);
        List<Bench.Tab> tabs = List.of(launch(), launch(), launch());
        List<Bench.Tab> same = List.of(launch(other), launch(other), launch(other));
        bench.clock.pass(Duration.ofMinutes(2));
        List<Runnable> sends = new ArrayList<>();
        List<Runnable> shuffled = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int tab = drawn.random.nextInt(tabs.size());
            String rest = IntStream.range(0, drawn.random.nextInt(4))
                    .mapToObj(each -> "[" + drawn.between(0, 120_000) + "," + drawn.between(0, 120_000) + ","
                            + drawn.between(0, 200_000) + "," + drawn.between(0, 200_000) + "]")
                    .collect(Collectors.joining(",", "'played':[", "],'set':{'cmi.location':'" + i + "'}"));
            byte[] event = tabs.get(tab).event("commit", rest);
            byte[] twin = same.get(tab).event("commit", rest);
            sends.add(() -> tabs.get(tab).send(event));
            for (int times = 0; times < drawn.between(1, 3); times++) {
                shuffled.add(() -> same.get(tab).send(twin));
            }
        }
        Collections.shuffle(shuffled, drawn.random);
        sends.forEach(Runnable::run);
        shuffled.forEach(Runnable::run);
        assertThat(watched(launch(other))).isEqualTo(watched(launch()));
        assertThat(columns(other)).isEqualTo(columns(registration));
        String before = state();
        bench.inDatabase(connection -> Sql.run(connection, "delete from activity_state"));
        bench.registrations.rebuild(registration.id());
        bench.restart();
        assertThat(state()).isEqualTo(before);
    }

    private Bench.Tab launch() {
        return launch(registration);
    }

    private Bench.Tab launch(Registration whose) {
        return bench.launch(whose, ActivityDescription.RECORDING, false, BeginRequest.PLAIN);
    }

    private static String watched(Bench.Tab tab) {
        JsonArray watched = tab.state.getJsonObject("recording").getJsonArray("watched");
        return watched.toString();
    }

    private ActivityProgressed last() {
        return bench.progressed.get(bench.progressed.size() - 1);
    }

    private AbstractBigDecimalAssert<?> told(Completion completion) {
        assertThat(last().completion()).isEqualTo(completion);
        return assertThat(last().progress());
    }

    /** A millisecond each, with one between. */
    private static String pieces(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> "[" + 2 * each + "," + (2 * each + 1) + "," + 2 * each + "," + (2 * each + 1) + "]")
                .collect(Collectors.joining(","));
    }

    /** The documents and the plain columns. */
    private String state() {
        return bench.registrations.states(Bench.reader(1)).stream()
                        .map(KeptState::toString)
                        .collect(Collectors.joining("\n"))
                + columns(registration);
    }

    private List<String> columns(Registration whose) {
        return bench.inDatabase(connection -> Sql.all(
                connection,
                "select * from activity_state where registration = ? order by activity, activity_attempt",
                row -> String.join(
                        " ",
                        row.getString("activity"),
                        row.getString("activity_attempt"),
                        row.getString("completion"),
                        row.getString("progress"),
                        Sql.instant(row, "last_at").toString()),
                whose.id()));
    }
}
