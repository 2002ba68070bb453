package org.attune.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackagePathTest {

    @ParameterizedTest
    @CsvSource({
        "index.html, index.html",
        "a/b/c.js, a/b/c.js",
        "a%20b/Caf%C3%A9.png, a b/Café.png",
        "1+1.html, 1+1.html",
        "50%25.html, 50%.html",
        "a;b=c/x, a;b=c/x",
        "..hidden/.x, ..hidden/.x"
    })
    void a_path_is_decoded_once(String address, String path) {
        assertThat(PackagePath.of(address)).contains(path);
    }

    @Test
    void what_was_encoded_twice_stays_encoded_once() {
        assertThat(PackagePath.of("%252e%252e/secret")).contains("%2e%2e/secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../secret/server.key",
                "a/../../b",
                "%2e%2e/secret",
                "%2E./secret",
                "..%2fsecret",
                "..%5csecret",
                "a\\b",
                ".",
                "a/./b",
                "",
                "/etc/passwd",
                "a//b",
                "folder/",
                "a%00.html",
                "a%0d%0aX: y"
            })
    void no_path_leads_anywhere_but_down(String address) {
        assertThat(PackagePath.of(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "a%c3", "%ff%fe", "%c0%ae%c0%ae/x", "ä"})
    void what_is_no_utf_8_is_no_path(String address) {
        assertThat(PackagePath.of(address)).isEmpty();
    }
}
