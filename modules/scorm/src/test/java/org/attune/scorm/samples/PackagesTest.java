package org.attune.scorm.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.packaging.PackageReader;
import org.attune.scorm.packaging.PackageReport;
import org.attune.scorm.packaging.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class PackagesTest {
    private final PackageReader reader = new PackageReader();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> each_example_course_is_played_unpacked_and_knows_its_version() {
        return Samples.in("packages").stream()
                .filter(each -> !each.getFileName().toString().startsWith("scorm"))
                .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> course(each)));
    }

    private void course(Path zip) throws IOException {
        PackageReport report = reader.read(zip);
        assertThat(report.playable()).isTrue();
        boolean rules = zip.toString().contains("Sequencing");
        assertThat(report.problems()).hasSize(rules ? 1 : 0).allMatch(each -> each.place()
                .contains("sequencing rules"));
        ScormVersion named = zip.toString().contains("SCORM12") ? ScormVersion.SCORM_12 : ScormVersion.SCORM_2004_3RD;
        assertThat(report.manifest().scorm()).isEqualTo(named);
        Path unpacked = folder.resolve(zip.getFileName().toString());
        reader.unpack(zip, unpacked);
        List<Item> launchable = report.manifest().launchable();
        assertThat(launchable).isNotEmpty().allSatisfy(item -> {
            assertThat(unpacked.resolve(item.launch().path())).isRegularFile();
            assertThat(item.title()).isNotEmpty();
        });
    }

    @Test
    void each_odd_manifest_is_reported_as_what_it_is() throws IOException {
        Map<String, List<String>> expected = Map.of(
                "scorm12-ItemWithNonExistentResourceId_SCORM12.zip",
                List.of("imsmanifest.xml, line 20: “Item 1” (item_1)"),
                "scorm12-MalformedXml_SCORM12.zip",
                List.of("imsmanifest.xml, line 27, column 7"),
                "scorm12-LaunchUrlFromNestedItem_SCORM12.zip",
                List.of(),
                "scorm12-PrerequisitesTest_SCORM12.zip",
                List.of(),
                "scorm2004-ContentPackagingNoSchemaVersion_SCORM20042ndEdition.zip",
                List.of("imsmanifest.xml", "imsmanifest.xml, line 14: “Launch Item” (item1)"));
        List<Path> odd = Samples.in("packages").stream()
                .filter(each -> expected.containsKey(each.getFileName().toString()))
                .toList();
        assertThat(odd).hasSize(expected.size());
        for (Path zip : odd) {
            assertThat(reader.read(zip).problems())
                    .as(zip.toString())
                    .extracting(Problem::place)
                    .containsExactlyElementsOf(expected.get(zip.getFileName().toString()));
        }
    }
}
