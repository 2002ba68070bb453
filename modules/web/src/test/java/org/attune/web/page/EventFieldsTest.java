package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.attune.event.EventWords;
import org.attune.event.MeetingProvider;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class EventFieldsTest {

    private static EventWords words(String title, String speakers, int cutOff, int offer) {
        return new EventWords(
                title,
                "",
                "",
                speakers,
                60,
                10,
                cutOff,
                offer,
                MeetingProvider.LINK,
                "https://meet.example/",
                List.of());
    }

    @Test
    void a_span_is_shown_in_the_largest_unit_that_has_whole_ones_and_read_back_the_same() {
        EventFields fields = EventFields.of(words("One", "", 120, 2_880));
        assertThat(fields.cutOffMinutes() + " " + fields.cutOffUnit()).isEqualTo("2 HOURS");
        assertThat(fields.offerMinutes() + " " + fields.offerUnit()).isEqualTo("2 DAYS");
        for (int span : List.of(0, 5, 59, 60, 90, 1_439, 1_440, 1_500, 10_080)) {
            EventWords read = EventFields.of(words("One", "", span, span)).words(List.of(), new Mistakes());
            assertThat(read.cutOffMinutes()).isEqualTo(span);
            assertThat(read.offerMinutes()).isEqualTo(span);
        }
    }

    @Test
    void all_that_is_no_number_is_told_at_its_field_and_at_once() {
        EventFields one = EventFields.of(words("One", "", 60, 60));
        EventFields wrong = new EventFields(
                one.title(), "", "", "", "60", "ten", "two", "HOURS", "1", "DAYS", one.provider(), one.joinLink());
        Mistakes mistakes = new Mistakes();
        wrong.words(List.of(), mistakes);
        assertThatThrownBy(mistakes::tell).isInstanceOfSatisfying(RuleViolation.class, each -> {
            assertThat(each.field()).isEqualTo("capacity");
            assertThat(each.others()).extracting(RuleViolation::field).containsExactly("cutOffMinutes");
        });
    }

    @Test
    void of_two_who_change_it_the_second_keeps_what_they_typed_and_takes_over_the_rest() {
        EventFields before = EventFields.of(words("Songs", "Ada", 120, 1_440));
        EventFields typed = EventFields.of(words("Songs for babies", "Ada", 120, 1_440));
        EventFields now = EventFields.of(words("Songs", "Bea", 60, 1_440));
        EventFields met = typed.over(before, now);
        assertThat(met.title()).isEqualTo("Songs for babies");
        assertThat(met.speakers()).isEqualTo("Bea");
        assertThat(met.cutOffMinutes()).isEqualTo("1");
        assertThat(typed.clashes(before, now)).as("each changed something else").isEmpty();
        EventFields both = EventFields.of(words("Rhymes", "Bea", 60, 1_440));
        EventFields span = EventFields.of(words("Songs", "Ada", 180, 1_440)).over(before, now);
        assertThat(span.cutOffMinutes() + " " + span.cutOffUnit()).isEqualTo("3 HOURS");
        EventFields days = EventFields.of(words("Songs", "Ada", 2_880, 1_440));
        EventFields other = EventFields.of(words("Songs", "Ada", 180, 1_440)).over(before, days);
        assertThat(other.cutOffMinutes() + " " + other.cutOffUnit())
                .as("a number and its unit are one")
                .isEqualTo("3 HOURS");
        assertThat(typed.clashes(before, both)).containsExactly(Map.entry("Title", "Rhymes"));
    }
}
