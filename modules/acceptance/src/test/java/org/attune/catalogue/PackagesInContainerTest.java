package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.tracking.BeginAnswer;
import org.attune.tracking.BeginRequest;
import org.attune.tracking.LaunchService;
import org.attune.tracking.OpenAnswer;
import org.attune.tracking.PreviewLaunch;
import org.attune.upload.Appended;
import org.attune.upload.NewUpload;
import org.attune.upload.Purpose;
import org.attune.upload.UploadService;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bringing a package through the real services, each with the transaction that the container gives it. */
@ArquillianTest
class PackagesInContainerTest {

    @Inject
    UploadService uploads;

    @Inject
    PackageService packages;

    @Inject
    LaunchService launches;

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    private Reader reader;

    @BeforeEach
    void somebody() throws SQLException {
        reader = HubRows.inNewHub(database, Role.COORDINATOR);
    }

    @Test
    void a_package_comes_in_parts_is_checked_and_can_be_looked_at() throws IOException, SQLException {
        byte[] zip = zip();
        long upload = uploads.start(reader, new NewUpload(Purpose.PACKAGE, "brought.zip", zip.length, "then"))
                .upload();
        byte[] first = Arrays.copyOfRange(zip, 0, 100);
        assertThat(uploads.append(reader, upload, 0, first)).isEqualTo(new Appended.Kept(100));
        assertThat(packages.take(reader, upload)).isEqualTo(new Taking.Incomplete(100));
        uploads.append(reader, upload, 100, Arrays.copyOfRange(zip, 100, zip.length));
        Taking.Done taken = (Taking.Done) packages.take(reader, upload);
        assertThat(packages.take(reader, upload)).isEqualTo(taken);
        PackageDescription described = packages.describe(reader, taken.id());
        assertThat(described.summary().uploadedBy()).isEqualTo("Edith Example");
        assertThat(described.resource()).isNotNull();
        assertThat(described.lessons()).hasSize(1);
        assertThat(packages.packages(reader)).containsExactly(described.summary());

        String lesson = described.lessons().get(0).identifier();
        PreviewLaunch preview = packages.preview(reader, taken.id(), lesson);
        OpenAnswer opened = launches.open(preview.label(), preview.code(), "0123456789abcdefghijkl");
        assertThat(launches.begin(preview.label(), ((OpenAnswer.Opened) opened).bearer(), BeginRequest.PLAIN))
                .isInstanceOf(BeginAnswer.Begun.class);
        assertThat(HubRows.count(database, "registration where account = ?", reader.account()))
                .isZero();
        Reader other = HubRows.inNewHub(database, Role.COORDINATOR);
        assertThatThrownBy(() -> packages.preview(other, taken.id(), lesson)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_refused_package_is_reported() {
        byte[] text = ("no zip " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        long upload = uploads.start(reader, new NewUpload(Purpose.PACKAGE, "notes.zip", text.length, "then"))
                .upload();
        uploads.append(reader, upload, 0, text);
        Taking.Done taken = (Taking.Done) packages.take(reader, upload);
        assertThat(packages.describe(reader, taken.id()).errors()).isNotEmpty();
    }

    @Test
    void only_coordinators_of_the_hub_come_near_it() throws SQLException {
        long upload = uploads.start(reader, new NewUpload(Purpose.PACKAGE, "a.zip", 10, "then"))
                .upload();
        Reader educator = HubRows.inHub(database, reader.hub(), Role.EDUCATOR);
        Reader other = HubRows.inNewHub(database, Role.COORDINATOR);
        assertThatThrownBy(() -> uploads.start(educator, new NewUpload(Purpose.PACKAGE, "a.zip", 10, "then")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> packages.packages(educator)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> packages.take(other, upload)).isInstanceOf(NotFound.class);
    }

    private static byte[] zip() throws IOException {
        Path folder = new CourseFolder()
                .course("brought-" + UUID.randomUUID(), "1.0.0", "a")
                .write();
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readAllBytes(files.filter(each -> each.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
