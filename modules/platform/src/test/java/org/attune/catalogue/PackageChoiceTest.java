package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.attune.scorm.packaging.PackageReader;
import org.attune.shared.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageChoiceTest {
    @TempDir
    Path folder;

    @Test
    void the_first_package_that_can_be_played_is_taken() throws ImportRefused, IOException {
        Path none = Files.writeString(folder.resolve("none.zip"), "no package");
        Path old = new SamplePackage().scorm12().sco("a", "One").zip(folder.resolve("old.zip"));
        Path newer = new SamplePackage().sco("a", "One").zip(folder.resolve("newer.zip"));
        PackageChoice choice = PackageChoice.of(new PackageReader(), folder, course(none, old, newer));
        assertThat(choice.zip()).isEqualTo(old);
        assertThat(choice.sha256()).isEqualTo(Checksum.of(old));
    }

    @Test
    void a_package_with_another_checksum_is_refused_not_passed_over() throws IOException {
        Path damaged = new SamplePackage().sco("a", "One").zip(folder.resolve("damaged.zip"));
        Path old = new SamplePackage().scorm12().sco("a", "One").zip(folder.resolve("old.zip"));
        CourseEntry course = course(damaged, old);
        Files.write(damaged, new byte[] {0}, StandardOpenOption.APPEND);
        assertThatThrownBy(() -> PackageChoice.of(new PackageReader(), folder, course))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("damaged.zip is damaged");
    }

    @Test
    void a_package_that_is_missing_is_refused_not_passed_over() throws IOException {
        Path missing = new SamplePackage().sco("a", "One").zip(folder.resolve("missing.zip"));
        Path old = new SamplePackage().scorm12().sco("a", "One").zip(folder.resolve("old.zip"));
        CourseEntry course = course(missing, old);
        Files.delete(missing);
        assertThatThrownBy(() -> PackageChoice.of(new PackageReader(), folder, course))
                .hasMessageContaining("missing.zip is not there");
    }

    @Test
    void when_none_can_be_played_it_says_why() throws IOException {
        Path none = Files.writeString(folder.resolve("none.zip"), "no package");
        assertThatThrownBy(() -> PackageChoice.of(new PackageReader(), folder, course(none)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("none.zip");
    }

    private static CourseEntry course(Path... zips) throws IOException {
        List<CourseEntry.Encoding> encodings = new ArrayList<>();
        for (Path zip : zips) {
            encodings.add(new CourseEntry.Encoding(zip.getFileName().toString(), Checksum.of(zip)));
        }
        return new CourseEntry(
                "c", "1", "A course", "", "", 0, List.of(), "", "", null, List.of(), List.of(), encodings);
    }
}
