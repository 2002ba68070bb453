package org.attune.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevicesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chrome on Android | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/131.0.0.0 Mobile Safari/537.36",
                "Samsung Internet on Android | Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 (KHTML, like"
                        + " Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Safari/537.36",
                "Safari on iPad | Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/12.1.2 Mobile/15E148 Safari/604.1",
                "Safari on iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
                        + " like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
                "Safari on iPad or Mac | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML,"
                        + " like Gecko) Version/18.1 Safari/605.1.15",
                "Chrome on iPad | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like"
                        + " Gecko) CriOS/131.0 Version/18.1 Safari/605.1.15",
                "Chrome on Mac | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/131.0.0.0 Safari/537.36",
                "Edge on Windows | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
                "Firefox on Linux | Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
                "Chrome on Chromebook | Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/131.0.0.0 Safari/537.36",
                "A browser on Windows | Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko",
            })
    void a_browser_and_a_machine_are_known_by_what_they_say(String words, String said) {
        assertThat(Devices.words(said)).isEqualTo(words);
    }

    @Test
    void what_is_not_known_is_a_browser_and_nothing_of_what_it_says_is_shown() {
        assertThat(Devices.words(null)).isEqualTo("A browser");
        assertThat(Devices.words("")).isEqualTo("A browser");
        assertThat(Devices.words("<script>alert(1)</script> curl/8")).isEqualTo("A browser");
    }
}
