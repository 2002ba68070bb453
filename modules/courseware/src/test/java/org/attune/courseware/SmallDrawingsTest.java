package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallDrawingsTest {
    private static final byte[] SMALL = bytes("<svg id=\"a\" fill=\"#fff\">\n<path/></svg>\n");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void small_drawings_are_in_the_page_and_large_ones_are_not() {
        String html = """
                <section class="screen a"><img class="cover" src="../media/a.svg" alt=""><img src="../media/big.svg"></section>
                <section class="screen b"><img src="media/a.svg" alt=""><img src="media/unknown.svg"></section>
                """;
        String page = SmallDrawings.in(html, Map.of("media/a.svg", SMALL, "media/big.svg", new byte[10_000]));
        assertThat(page).isEqualTo("""
                <section class="screen a"><img class="cover" \
                src="data:image/svg+xml,%3Csvg id=%22a%22 fill=%22%23fff%22%3E %3Cpath/%3E%3C/svg%3E" alt="">\
                <img src="../media/big.svg"></section>
                <section class="screen b"><img \
                src="data:image/svg+xml,%3Csvg id=%22a%22 fill=%22%23fff%22%3E %3Cpath/%3E%3C/svg%3E" alt="">\
                <img src="media/unknown.svg"></section>
                """);
    }

    @Test
    void what_is_in_the_page_is_not_looked_for_beside_it() {
        String html = "<section class=\"screen a\"><img src=\"../media/a.svg\" alt=\"\"></section>";
        String page = SmallDrawings.in(html, Map.of("media/a.svg", SMALL));
        assertThat(page).doesNotContain("media/a.svg");
        TreeMap<String, byte[]> files = new TreeMap<>(Map.of("lessons/a.html", bytes(page)));
        assertThat(Weight.firstScreen("lessons/a.html", files)).isPositive();
    }
}
