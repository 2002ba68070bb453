package org.attune.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.attune.learning.BeginsAgain;
import org.attune.learning.CourseFinished;
import org.attune.learning.Learnt;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CertificatesDatabaseTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final RecordBench bench = new RecordBench();

    @BeforeEach
    void a_course_finished() {
        bench.learnt.add(learnt(NOON));
    }

    static Learnt learnt(@Nullable Instant finishedAt) {
        return new Learnt(
                1,
                RecordBench.COURSE,
                RecordBench.VERSION,
                "1.2.0",
                "Rocking & waiting – für 👶",
                NOON.minusSeconds(7200),
                NOON,
                finishedAt,
                null,
                Duration.ofMinutes(41));
    }

    private List<Certificate> mine(Reader reader) {
        return bench.bench.inTransaction(() -> bench.certificates.mine(reader));
    }

    @Test
    void finishing_a_course_gives_a_certificate_of_it_as_it_was_then() {
        bench.bench.run(() -> bench.certificates.finished(
                new CourseFinished(1, 1, bench.reader.account(), RecordBench.COURSE, NOON)));
        bench.learnt.set(
                0,
                new Learnt(
                        1,
                        5,
                        105,
                        "1.2.0",
                        "Another title",
                        NOON,
                        NOON.plusSeconds(9),
                        NOON,
                        null,
                        Duration.ofMinutes(99)));
        assertThat(mine(bench.reader)).singleElement().satisfies(given -> {
            assertThat(given.title()).isEqualTo("Rocking & waiting – für 👶");
            assertThat(given.version()).isEqualTo("1.2.0");
            assertThat(given.hub()).isEqualTo("A hub");
            assertThat(given.finishedAt()).isEqualTo(NOON);
            assertThat(given.time()).isEqualTo(Duration.ofMinutes(41));
            assertThat(given.code()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        });
    }

    @Test
    void who_finished_before_there_were_certificates_is_given_one_when_they_ask_and_who_has_not_finished_is_not() {
        assertThat(mine(bench.reader)).hasSize(1).isEqualTo(mine(bench.reader));
        bench.learnt.clear();
        bench.learnt.add(learnt(null));
        bench.store.forget(bench.reader.account());
        assertThat(mine(bench.reader)).isEmpty();
    }

    @Test
    void finishing_a_course_gives_one_certificate_by_however_many_it_is_asked_for() throws Exception {
        int askers = 8;
        CyclicBarrier together = new CyclicBarrier(askers);
        Callable<List<Certificate>> ask = () -> {
            together.await();
            return mine(bench.reader);
        };
        ExecutorService threads = Executors.newFixedThreadPool(askers);
        try {
            for (Future<List<Certificate>> each :
                    threads.invokeAll(Stream.generate(() -> ask).limit(askers).toList())) {
                assertThat(each.get()).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(mine(bench.reader)).hasSize(1);
    }

    @Test
    void a_course_that_was_done_again_has_a_certificate_of_each_time_and_the_record_shows_each() {
        Certificate first = mine(bench.reader).get(0);
        Instant again = NOON.plus(Duration.ofDays(700));
        bench.learnt.set(0, round(again, NOON, Duration.ofMinutes(45)));
        assertThat(mine(bench.reader)).as("under way once more").containsExactly(first);
        assertThat(entries()).extracting(Entry::finished).containsExactly(null, LocalDate.of(2026, 11, 24));

        Instant finished = again.plus(Duration.ofDays(3));
        bench.learnt.set(0, round(again, finished, Duration.ofMinutes(71)));
        bench.bench.run(() -> bench.certificates.finished(
                new CourseFinished(1, 1, bench.reader.account(), RecordBench.COURSE, finished)));

        List<Certificate> both = mine(bench.reader);
        assertThat(both).hasSize(2).element(1).isEqualTo(first);
        assertThat(both.get(0).finishedAt()).isEqualTo(finished);
        assertThat(both.get(0).code()).isNotEqualTo(first.code());
        assertThat(bench.bench.inTransaction(() -> bench.certificates.check(first.code())))
                .isPresent();
        assertThat(bench.bench.inTransaction(() -> bench.certificates.ofCourse(bench.reader, RecordBench.COURSE)))
                .isEqualTo(both.get(0));
        assertThat(entries())
                .extracting(each -> each.certificate().orElseThrow())
                .containsExactlyElementsOf(both);
        assertThat(entries()).extracting(Entry::time).containsExactly(Duration.ofMinutes(30), Duration.ofMinutes(41));
        assertThat(entries().get(0).begun()).isEqualTo(LocalDate.ofInstant(again, ZoneId.of("Europe/London")));
    }

    @Test
    void who_does_a_course_again_that_has_no_certificate_is_given_the_one_of_the_first_time_before() {
        FinishedListener listener = new FinishedListener();
        listener.certificates = bench.certificates;
        CourseFinished last = new CourseFinished(1, 1, bench.reader.account(), RecordBench.COURSE, NOON);
        bench.bench.run(() -> listener.again(new BeginsAgain(last)));
        Instant again = NOON.plus(Duration.ofDays(700));
        bench.learnt.set(0, round(again, again.plus(Duration.ofDays(3)), Duration.ofMinutes(71)));
        assertThat(mine(bench.reader))
                .extracting(Certificate::finishedAt)
                .containsExactly(again.plus(Duration.ofDays(3)), NOON);
    }

    private List<Entry> entries() {
        return bench.bench.inTransaction(() -> bench.record.of(bench.reader)).entries();
    }

    private static Learnt round(Instant againSince, Instant finishedAt, Duration time) {
        return new Learnt(
                1,
                RecordBench.COURSE,
                RecordBench.VERSION,
                "1.2.0",
                "Rocking & waiting",
                NOON.minusSeconds(7200),
                againSince.plusSeconds(60),
                finishedAt,
                againSince,
                time);
    }

    @Test
    void nobody_sees_anothers_certificate() {
        Certificate given = mine(bench.reader).get(0);
        assertThat(bench.certificates.certificate(bench.reader, given.id())).isEqualTo(given);
        assertThatThrownBy(() -> bench.certificates.certificate(bench.other, given.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.bench.run(() -> bench.certificates.ofCourse(bench.other, RecordBench.COURSE)))
                .isInstanceOf(NotFound.class);
        Reader elsewhere = new Reader(bench.reader.account(), 2, Set.of(Role.EDUCATOR));
        assertThatThrownBy(() -> bench.certificates.certificate(elsewhere, given.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_has_the_code_learns_name_course_and_date_and_a_closed_accounts_is_unknown() {
        String code = mine(bench.reader).get(0).code();
        Checked said = new Checked("Edith Example", "Rocking & waiting – für 👶", NOON);
        for (String typed : List.of(code, code.toLowerCase(Locale.ROOT), code.replace("-", " "), " " + code)) {
            assertThat(bench.bench.inTransaction(() -> bench.certificates.check(typed)))
                    .contains(said);
        }
        assertThat(bench.certificates.check("0000-0000-0000")).isEmpty();
        assertThat(bench.certificates.check("' or 1=1 --")).isEmpty();
        bench.record.forget(bench.reader.account());
        assertThat(bench.certificates.check(code)).isEmpty();
    }
}
