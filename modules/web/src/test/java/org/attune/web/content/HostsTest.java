package org.attune.web.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attune.web.content.Hosts.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    private static final String LABEL = "abcdefghijklmnopqrstuvwx23";

    private final Hosts demo = new Hosts("http://localhost:8080", "content.localhost:8080");
    private final Hosts production = new Hosts("https://learn.example.org", "lessons.example.net");

    @Test
    void the_platforms_own_address_is_the_platform() {
        assertThat(demo.placeOf("localhost:8080")).isInstanceOf(Place.Platform.class);
        assertThat(production.placeOf("learn.example.org")).isInstanceOf(Place.Platform.class);
    }

    @Test
    void the_schemes_own_port_may_be_said_or_left_out_and_case_does_not_matter() {
        assertThat(production.placeOf("Learn.Example.ORG:443")).isInstanceOf(Place.Platform.class);
        assertThat(production.placeOf(LABEL + ".LESSONS.example.net:443")).isEqualTo(new Place.Content(LABEL));
        assertThat(new Hosts("http://a.example:80", "b.example").placeOf("a.example"))
                .isInstanceOf(Place.Platform.class);
    }

    @Test
    void a_label_before_the_content_host_is_a_content_origin() {
        assertThat(demo.placeOf(LABEL + ".content.localhost:8080")).isEqualTo(new Place.Content(LABEL));
        assertThat(production.placeOf(LABEL + ".lessons.example.net")).isEqualTo(new Place.Content(LABEL));
    }

    @Test
    void whatever_lies_below_the_content_host_is_never_the_platform() {
        assertThat(demo.placeOf("a.b.content.localhost:8080")).isEqualTo(new Place.Content("a.b"));
        assertThat(demo.placeOf(".content.localhost:8080")).isEqualTo(new Place.Content(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "[::1]:8080"})
    void another_name_of_this_machine_leads_to_the_same_page_of_the_platform(String host) {
        assertThat(demo.placeOf(host)).isInstanceOf(Place.Alias.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ":8080",
                "localhost",
                "localhost:8081",
                "127.0.0.1:80",
                "content.localhost:8080",
                "evil.example",
                "evil-content.localhost:8080",
                "abc.content.localhost",
                "abc.content.localhost:8081",
                "localhost:8080.evil.example"
            })
    void an_unknown_host_is_a_stranger(String host) {
        assertThat(demo.placeOf(host)).isInstanceOf(Place.Stranger.class);
    }

    @Test
    void a_platform_under_the_content_host_is_refused() {
        assertThatThrownBy(() -> new Hosts("https://www.example.net", "example.net"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("content host");
    }
}
