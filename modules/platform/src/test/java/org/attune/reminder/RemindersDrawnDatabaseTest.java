package org.attune.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.notification.Letter;
import org.attune.shared.AtOnce;
import org.attune.shared.Drawn;
import org.attune.shared.OpenHours;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Managers and learners do what they do in an order drawn by lot while two servers look at the same time; after each look the
 * letters themselves are read: what they say has to be true then, and must not have been said before.
 */
class RemindersDrawnDatabaseTest {
    private static final int STEPS = 80;
    private static final List<Long> PEOPLE = List.of(10L, 11L, 12L);
    /** What a letter says of a course: which, and if it is reminded of by its date, of which. */
    private static final Pattern SAID =
            Pattern.compile("“(course \\d+)”(?:, which .*? (is|was) due (today|on [^.]*?)" + "(?:\\.| and is not))?");

    private final Drawn drawn = new Drawn(RemindersDrawnDatabaseTest.class);
    private final Map<Long, Given> given = new HashMap<>();
    private final Set<String> saidBefore = new HashSet<>();

    @TempDir
    private Path data;

    private Nursery nursery;
    private int read;

    /** As the test knows it. */
    private static final class Given {
        long person;
        LocalDate due;
        boolean over;
        boolean voluntary;
        boolean unwanted;
    }

    /** Around each change of the clocks, the end of the year, and a month like any other. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-20T05:30", "2026-10-16T18:30", "2026-12-21T12:00", "2026-06-01T08:00"})
    void whatever_happens_nobody_is_told_twice_nor_in_quiet_hours_nor_of_what_is_done(String begin) {
        nursery = new Nursery(data);
        nursery.bench.goTo(LocalDateTime.parse(begin).atZone(Asked.LONDON).toInstant());
        nursery.sql("delete from staff_member where account = 1");
        PEOPLE.forEach(each -> nursery.person(each, "P" + each, "KEY_PERSON"));
        for (int step = 0; step < STEPS; step++) {
            happen();
            AtOnce.all(2, () -> {
                nursery.look();
                return 1;
            });
            Instant now = nursery.bench.clock.instant();
            boolean open = OpenHours.USUAL.isOpen(now, RemindingService.TO_LEAVE);
            check(open);
            if (open) {
                assertThat(nursery.get(Reminders.class).people(now, 0, 100)).isEmpty();
            }
        }
        // Whatever was drawn: the last is given on a day on which letters leave.
        LocalDate wednesday = nursery.today().with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        nursery.bench.goTo(wednesday.atTime(10, 0).atZone(Asked.LONDON).toInstant());
        give();
        nursery.look();
        check(true);
        assertThat(saidBefore).contains("course " + given.size() + " given");
    }

    private void happen() {
        switch (drawn.random.nextInt(9)) {
            case 0, 1 -> give();
            case 2 ->
                one().ifPresent(each -> {
                    nursery.finish(given.get(each).person, 100 + each);
                    given.get(each).over = true;
                });
            case 3 ->
                one().ifPresent(each -> {
                    given.get(each).due = date();
                    nursery.move(each, given.get(each).due);
                });
            case 4 ->
                one().ifPresent(each -> {
                    boolean whole = drawn.random.nextBoolean();
                    nursery.sql(
                            whole
                                    ? "update assignment set withdrawn_at = " + nursery.at() + " where id = " + each
                                    : "update assigned set ended = 'DECLINED' where id = " + each);
                    given.get(each).over = true;
                });
            case 5 ->
                one().ifPresent(each -> {
                    nursery.sql("update assigned set reminded = false where id = " + each);
                    given.get(each).unwanted = true;
                });
            default ->
                nursery.bench.pass(
                        Duration.ofMinutes(drawn.oneOf(List.of(3L, 3L, 40L, 360L, 1_440L, 1_440L, 4_000L, 30_240L))
                                + drawn.random.nextInt(90)));
        }
    }

    private Optional<Long> one() {
        return given.isEmpty() ? Optional.empty() : Optional.of(drawn.oneOf(List.copyOf(given.keySet())));
    }

    private LocalDate date() {
        return nursery.today().plusDays(drawn.between(-3, 25));
    }

    private void give() {
        long id = given.size() + 1;
        Given made = new Given();
        made.person = drawn.oneOf(PEOPLE);
        made.due = date();
        made.voluntary = drawn.random.nextBoolean();
        given.put(id, made);
        nursery.course(100 + id, "course " + id);
        nursery.give(id, made.person, 100 + id, made.voluntary ? Weight.VOLUNTARY : Weight.REQUIRED, made.due);
    }

    private void check(boolean open) {
        List<Letter> all = nursery.letters();
        List<Letter> fresh = all.subList(read, all.size());
        read = all.size();
        if (!open) {
            assertThat(fresh)
                    .as("letters in quiet hours, " + nursery.bench.clock.instant())
                    .isEmpty();
        }
        List<String> people = new ArrayList<>();
        for (Letter letter : fresh) {
            people.add(letter.name());
            letter.paragraphs().forEach(this::check);
        }
        assertThat(people).as("one letter for each in one look").doesNotHaveDuplicates();
    }

    private void check(String paragraph) {
        Matcher said = SAID.matcher(paragraph);
        if (said.find()) {
            Given about = given.get(Long.valueOf(said.group(1).replace("course ", "")));
            assertThat(about.over).as(paragraph).isFalse();
            assertThat(about.voluntary && about.unwanted).as(paragraph).isFalse();
            String what = said.group(2) == null ? "given" : said.group(2) + " due " + about.due;
            assertThat(saidBefore.add(said.group(1) + " " + what)).as(paragraph).isTrue();
            if (what.startsWith("is due")) {
                assertThat(about.due)
                        .as(paragraph)
                        .isBetween(nursery.today(), nursery.today().plusDays(7));
            } else if (what.startsWith("was due")) {
                assertThat(about.due)
                        .as(paragraph)
                        .isBetween(
                                nursery.today().minusDays(14), nursery.today().minusDays(1));
            }
        }
    }
}
