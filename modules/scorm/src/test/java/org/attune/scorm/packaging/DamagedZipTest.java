package org.attune.scorm.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips that are broken, by accident or on purpose. */
class DamagedZipTest {
    private static final String PAGE = "a.html";

    private final PackageReader reader = new PackageReader();

    @TempDir
    Path folder;

    private Zip good() {
        return Zip.with("imsmanifest.xml", EntryNamesTest.manifest(PAGE)).and(PAGE, "hello");
    }

    /** What is wrong, after it was made sure that it cannot be unpacked either. */
    private Problem refused(Path zip) throws IOException {
        PackageReport report = reader.read(zip);
        assertThat(report.playable()).isFalse();
        assertThatThrownBy(() -> reader.unpack(zip, folder.resolve("out"))).isInstanceOf(PackageRefused.class);
        assertThat(folder.resolve("out")).doesNotExist();
        return report.errors().get(0);
    }

    private Path changed(Function<byte[], byte[]> change) throws IOException {
        return Files.write(folder.resolve("package.zip"), change.apply(good().bytes()));
    }

    @Test
    void a_zip_that_is_cut_off_anywhere_is_refused_in_words() throws IOException {
        int length = good().bytes().length;
        for (int end = 0; end < length; end++) {
            int kept = end;
            assertThat(refused(changed(bytes -> Arrays.copyOf(bytes, kept))).remedy())
                    .endsWith(".");
        }
        assertThat(refused(changed(bytes -> Arrays.copyOf(bytes, length / 2))).meaning())
                .contains("cut off");
    }

    @Test
    void a_byte_changed_in_a_file_is_noticed() throws IOException {
        Problem problem = refused(changed(bytes -> {
            bytes[30 + "imsmanifest.xml".length() + 40] ^= 1;
            return bytes;
        }));
        assertThat(problem.place()).isEqualTo("imsmanifest.xml");
        assertThat(problem.meaning()).contains("damaged");
    }

    @Test
    void a_zip_behind_other_bytes_is_read() throws IOException {
        Path zip = changed(bytes -> {
            byte[] longer = new byte[bytes.length + 1_000];
            System.arraycopy(bytes, 0, longer, 1_000, bytes.length);
            return longer;
        });
        assertThat(reader.read(zip).problems()).isEmpty();
    }

    @Test
    void a_zip_with_bytes_behind_it_is_read() throws IOException {
        Path zip = changed(bytes -> Arrays.copyOf(bytes, bytes.length + 2));
        assertThat(reader.read(zip).problems()).isEmpty();
    }

    @Test
    void an_entry_that_lies_about_its_size_is_refused() throws IOException {
        Path zip = Zip.with("zeros", new String(new char[3 << 20]))
                .patched(folder, (directory, at) -> directory.putInt(at + 24, 1_000));
        assertThat(reader.read(zip).errors()).extracting(Problem::place).contains("zeros");
        assertThat(refused(zip).remedy()).endsWith(".");
    }

    @Test
    void entries_that_share_their_bytes_are_refused() throws IOException {
        Path zip = good().patched(folder, (directory, at) -> directory.putInt(at + 42, 0));
        assertThat(refused(zip).meaning()).contains("shares its bytes");
    }

    @Test
    void an_entry_behind_a_password_is_refused() throws IOException {
        Path zip = good().patched(folder, (directory, at) -> directory.put(at + 8, (byte) 1));
        assertThat(refused(zip).meaning()).contains("password");
    }

    @Test
    void an_entry_packed_in_another_way_is_refused() throws IOException {
        Path zip = good().patched(folder, (directory, at) -> directory.putShort(at + 10, (short) 14));
        assertThat(refused(zip).meaning()).contains("zip method 14");
    }

    @Test
    void a_device_is_refused_as_a_link_is() throws IOException {
        Path zip = good().patched(folder, (directory, at) -> directory.putShort(at + 40, (short) 0x2180));
        assertThat(refused(zip).meaning()).contains("link or a device");
    }
}
