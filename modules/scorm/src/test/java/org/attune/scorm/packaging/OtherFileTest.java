package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherFileTest {

    @TempDir
    Path folder;

    private Problem problem(Path file) throws IOException {
        PackageReport report = new PackageReader().read(file);
        assertThat(report.manifest()).isNull();
        assertThat(report.problems()).hasSize(1);
        return report.problems().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "course.crs, AICC",
        "sub/COURSE.CRS, AICC",
        "cmi5.xml, cmi5",
        "tincan.xml, Tin Can",
        "h5p.json, H5P",
        "[Content_Types].xml, office program",
        "META-INF/container.xml, e-book",
        "course.zip, another zip",
        "index.html, without an imsmanifest.xml"
    })
    void a_zip_of_another_kind_is_named_for_what_it_is(String entry, String name) throws IOException {
        Problem problem = problem(Zip.with(entry, "x").in(folder));
        assertThat(problem.place()).isEqualTo("package.zip");
        assertThat(problem.meaning()).contains(name);
        assertThat(problem.remedy()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "'<?xml version=\"1.0\"?><!-- x --><courseStructure xmlns=\"y\"/>', cmi5",
        "<tincan xmlns=\"x\"/>, Tin Can",
        "'\ufeff<imscp:manifest a=\"b\"/>', only the manifest",
        "'[Course]\r\nCourse_ID=x', AICC",
        "<!DOCTYPE html><html>, web page",
        "Rar!xxxxxxxxxxxxxxxxxxxxxxxxxx, RAR",
        "hello, not a zip file",
        "<project><manifest/></project>, not a zip file"
    })
    void a_file_that_is_no_zip_is_named_for_what_it_is(String content, String name) throws IOException {
        Path file = Files.writeString(folder.resolve("package.zip"), content);
        assertThat(problem(file).meaning()).contains(name);
    }

    @Test
    void a_zip_with_nothing_in_it_is_called_empty() throws IOException {
        byte[] end = ("PK\5\6" + "\0".repeat(18)).getBytes(ISO_8859_1);
        assertThat(problem(Files.write(folder.resolve("package.zip"), end)).meaning())
                .contains("nothing in it");
    }

    @Test
    void a_scorm_package_with_a_tin_can_file_in_it_is_a_scorm_package() throws IOException {
        Path zip = Zip.with("imsmanifest.xml", EntryNamesTest.manifest("a.html"))
                .and("a.html", "A")
                .and("tincan.xml", "x")
                .and("more.zip", "not opened")
                .in(folder);
        assertThat(new PackageReader().read(zip).problems()).isEmpty();
    }
}
