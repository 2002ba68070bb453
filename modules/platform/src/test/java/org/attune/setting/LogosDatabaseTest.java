package org.attune.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.ImageIO;
import org.attune.account.Door;
import org.attune.audit.AuditBench;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogosDatabaseTest {
    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final LogoService logos = new LogoService();
    private Reader coordinator = new Reader(1, 1, Set.of(Role.COORDINATOR));

    @BeforeEach
    void a_hub() {
        long hub = new Ground(bench).hub("A hub");
        coordinator = new Reader(door.account(hub, "c@demo.example"), hub, Set.of(Role.COORDINATOR));
        logos.logos = new HubLogos();
        logos.logos.database = bench.entities;
        logos.audit = AuditBench.on(bench, door.accounts);
    }

    @Test
    void a_hubs_logo_is_a_png_or_jpeg_that_was_drawn_anew() throws IOException {
        byte[] secret = "GPS: at home".getBytes(StandardCharsets.US_ASCII);
        byte[] jpeg = picture("jpeg", 1600, 400, BufferedImage.TYPE_INT_RGB);
        byte[] file = Arrays.copyOf(jpeg, jpeg.length + secret.length);
        System.arraycopy(secret, 0, file, jpeg.length, secret.length);
        put(file);
        byte[] kept = bench.inTransaction(() -> logos.logo(coordinator)).orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(seen.getWidth()).isEqualTo(1200);
        assertThat(seen.getHeight()).isEqualTo(300);

        put(picture("png", 40, 40, BufferedImage.TYPE_INT_ARGB));
        byte[] now = bench.inTransaction(() -> logos.logo(coordinator)).orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(now)).getWidth()).isEqualTo(40);
        bench.run(() -> logos.remove(coordinator));
        assertThat(bench.inTransaction(() -> logos.logo(coordinator))).isEmpty();
    }

    @Test
    void what_is_no_picture_or_far_too_large_is_refused() throws IOException {
        refuses("logo.missing", new byte[0]);
        refuses("logo.large", new byte[1_000_001]);
        refuses("logo.kind", "<svg/>".getBytes(StandardCharsets.US_ASCII));
        refuses("logo.kind", picture("gif", 4, 4, BufferedImage.TYPE_INT_RGB));
        byte[] broken = picture("png", 4, 4, BufferedImage.TYPE_INT_RGB);
        refuses("logo.kind", Arrays.copyOf(broken, broken.length / 2));
        refuses("logo.kind", picture("png", 20_000, 600, BufferedImage.TYPE_BYTE_BINARY));
    }

    private void refuses(String key, byte[] file) {
        assertThatThrownBy(() -> put(file)).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    private void put(byte[] file) {
        bench.run(() -> logos.put(coordinator, file));
    }

    private static byte[] picture(String format, int width, int height, int type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), format, out);
        return out.toByteArray();
    }
}
