package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
