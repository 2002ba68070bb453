package org.attune.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void the_same_bytes_have_the_same_fingerprint() {
        assertThat(Assets.fingerprint("a {}".getBytes(UTF_8)))
                .isEqualTo(Assets.fingerprint("a {}".getBytes(UTF_8)))
                .matches("[0-9a-f]{12}");
    }

    @Test
    void other_bytes_have_another() {
        assertThat(Assets.fingerprint("a {}".getBytes(UTF_8))).isNotEqualTo(Assets.fingerprint("b {}".getBytes(UTF_8)));
    }
}
