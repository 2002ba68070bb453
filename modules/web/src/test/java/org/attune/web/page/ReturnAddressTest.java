package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/course?id=5", "/player?course=1&module=2&lesson=a%20b", "/catalogue?q=https%3A%2F%2Fa.example"
            })
    void a_page_of_ours_is_come_back_to(String asked) {
        assertThat(ReturnAddress.of(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "course",
                "https://elsewhere.example/",
                "//elsewhere.example",
                "///elsewhere.example",
                "/\\elsewhere.example",
                "/\t/elsewhere.example",
                "/..//elsewhere.example\n",
                "javascript:alert(1)",
                "/course?id=5\r\nSet-Cookie: a=b",
                "/course?q=ä",
                "/%zz"
            })
    void anything_else_becomes_the_first_page(String asked) {
        assertThat(ReturnAddress.of(asked)).isEqualTo("/my-learning");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in?return=/sign-in",
                "/sign-out",
                "/./sign-out",
                "/error",
                "/openid-callback?code=1"
            })
    void nobody_is_sent_where_signing_in_leads_nowhere(String asked) {
        assertThat(ReturnAddress.of(asked)).isEqualTo("/my-learning");
    }

    @Test
    void an_endless_address_becomes_the_first_page() {
        assertThat(ReturnAddress.of("/course?q=" + "a".repeat(1000))).isEqualTo("/my-learning");
    }

    @Test
    void the_sign_in_page_is_told_the_whole_address() {
        assertThat(ReturnAddress.signInFor("/player?course=1&lesson=a"))
                .isEqualTo("/sign-in?return=%2Fplayer%3Fcourse%3D1%26lesson%3Da");
    }

    @Test
    void the_sign_in_page_is_told_nothing_when_it_leads_to_the_first_page_anyway() {
        assertThat(ReturnAddress.signInFor("/my-learning")).isEqualTo("/sign-in");
        assertThat(ReturnAddress.signInFor("//elsewhere.example")).isEqualTo("/sign-in");
    }
}
