package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attune.scorm.packaging.PackageLimits;
import org.attune.scorm.packaging.PackageRefused;
import org.attune.shared.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFoldersTest {
    private static final String SHA = "ab".repeat(32);

    @TempDir
    Path data;

    @Test
    void a_package_is_unpacked_once() throws IOException {
        PackageFolders packages = new PackageFolders(data);
        Path zip = new SamplePackage().sco("a", "One").zip(data.resolve("a.zip"));
        packages.keepPackage(zip, SHA);
        assertThat(packages.folder(SHA).resolve("a.html")).exists();
        Files.delete(zip);
        packages.keepPackage(zip, SHA);
        assertThat(names()).containsExactly(SHA);
    }

    @Test
    void what_cannot_be_unpacked_leaves_nothing_behind() throws IOException {
        PackageFolders packages = new PackageFolders(data);
        Path zip = new SamplePackage().sco("a", "One").file("../out.html", "x").zip(data.resolve("a.zip"));
        assertThatThrownBy(() -> packages.keepPackage(zip, SHA)).isInstanceOf(IOException.class);
        assertThat(packages.hasPackage(SHA)).isFalse();
        assertThat(names()).isEmpty();
    }

    @Test
    void packages_are_read_and_unpacked_within_the_limits_that_are_set() throws IOException {
        PackageFolders packages = new PackageFolders(new Settings() {
            @Override
            public Path data() {
                return data;
            }

            @Override
            public PackageLimit packageLimit() {
                return new PackageLimit(1, 2048, 1024, 8, 200, 40);
            }
        });
        Path zip = new SamplePackage().sco("a", "One").zip(data.resolve("a.zip"));
        assertThat(packages.reader().read(zip).playable()).isFalse();
        assertThatThrownBy(() -> packages.keepPackage(zip, SHA)).isInstanceOf(PackageRefused.class);
        assertThat(new PackageFolders(data).reader().read(zip).playable()).isTrue();
    }

    @Test
    void what_is_not_set_is_as_the_library_has_it() {
        assertThat(PackageFolders.limits(new Settings.PackageLimit(20_000, 2048, 1024, 8, 200, 40)))
                .isEqualTo(PackageLimits.DEFAULT);
    }

    @Test
    void a_drawing_lies_with_the_packages() throws IOException {
        PackageFolders packages = new PackageFolders(data);
        Path svg = Files.writeString(data.resolve("c.svg"), "<svg/>");
        packages.keepDrawing(svg, SHA);
        packages.keepDrawing(svg, SHA);
        assertThat(packages.drawing(SHA)).hasContent("<svg/>");
        assertThat(names()).containsExactly(SHA + ".svg");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("packages"))) {
            return all.map(each -> each.getFileName().toString()).toList();
        }
    }
}
