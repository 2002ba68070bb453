package org.attune.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.upload.UploadBench.ADA;
import static org.attune.upload.UploadBench.BEA;
import static org.attune.upload.UploadBench.CLEO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsDatabaseTest {
    private static final NewUpload TEN = new NewUpload(Purpose.PACKAGE, "course.zip", 10, "modified then");

    @TempDir
    Path data;

    private final PeopleBench bench = new PeopleBench();
    private UploadBench uploads;
    private long id;

    @BeforeEach
    void ada_starts() {
        uploads = new UploadBench(bench, data);
        id = start(ADA, TEN).upload();
    }

    @Test
    void a_file_comes_in_parts_and_is_complete() {
        assertThat(append(ADA, 0, "01234")).isEqualTo(new Appended.Kept(5));
        assertThat(receipt(ADA)).isEqualTo(new Receipt.Incomplete(5));
        assertThat(append(ADA, 5, "56789")).isEqualTo(new Appended.Kept(10));
        assertThat(receipt(ADA)).isEqualTo(new Receipt.Complete("course.zip", 10, file()));
        assertThat(file()).hasContent("0123456789");
    }

    @Test
    void the_same_file_of_the_same_person_is_taken_up_again_and_another_persons_is_another_upload() {
        append(ADA, 0, "0123");
        UploadState again = start(ADA, TEN);
        assertThat(again.upload()).isEqualTo(id);
        assertThat(again.received()).isEqualTo(4);
        assertThat(start(ADA, new NewUpload(Purpose.PACKAGE, "course.zip", 10, "modified later"))
                        .upload())
                .isNotEqualTo(id);
        assertThat(start(ADA, new NewUpload(Purpose.PACKAGE, "course.zip", 11, "modified then"))
                        .upload())
                .isNotEqualTo(id);
        assertThat(start(BEA, TEN).received()).isZero();
    }

    @Test
    void a_part_at_the_wrong_offset_is_refused_with_how_much_was_received_and_changes_nothing() {
        append(ADA, 0, "0123");
        assertThat(append(ADA, 0, "0123")).isEqualTo(new Appended.WrongOffset(4));
        assertThat(append(ADA, 6, "6789")).isEqualTo(new Appended.WrongOffset(4));
        assertThat(file()).hasContent("0123");
    }

    @Test
    void bytes_beyond_what_was_received_are_written_over() throws IOException {
        append(ADA, 0, "0123");
        Files.writeString(file(), "left by a crash", StandardOpenOption.APPEND);
        append(ADA, 4, "45");
        assertThat(file()).hasContent("012345");
    }

    @Test
    void a_file_that_became_shorter_is_taken_up_from_there() throws IOException {
        append(ADA, 0, "012345");
        Files.writeString(file(), "012");
        assertThat(append(ADA, 6, "67")).isEqualTo(new Appended.WrongOffset(3));
        Files.delete(file());
        assertThat(start(ADA, TEN).received()).isZero();
    }

    @Test
    void a_part_is_no_longer_than_a_part_may_be_and_does_not_lead_beyond_the_size() {
        assertThatThrownBy(() -> append(ADA, 0, "01234567890"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("upload.part");
        uploads.megabytes = 500;
        long large = start(ADA, new NewUpload(Purpose.PACKAGE, "large.zip", 5_000_000, ""))
                .upload();
        assertThatThrownBy(() -> bench.run(
                        () -> uploads.uploads.append(ADA, large, 0, new byte[UploadService.LONGEST_PART + 1])))
                .hasMessage("upload.part");
    }

    @Test
    void a_file_over_the_limit_an_empty_one_and_one_too_many_are_refused() {
        assertThatThrownBy(() -> start(ADA, new NewUpload(Purpose.PACKAGE, "a.zip", 1_000_001, "")))
                .hasMessage("upload.large");
        assertThatThrownBy(() -> start(ADA, new NewUpload(Purpose.PACKAGE, "a.zip", 0, "")))
                .hasMessage("upload.empty");
        for (int i = 1; i < UploadService.MOST_UNFINISHED; i++) {
            start(ADA, new NewUpload(Purpose.PACKAGE, "a" + i + ".zip", 10, ""));
        }
        assertThatThrownBy(() -> start(ADA, new NewUpload(Purpose.PACKAGE, "b.zip", 10, "")))
                .hasMessage("upload.many");
        assertThat(start(ADA, TEN).upload()).isEqualTo(id);
    }

    @Test
    void a_cancelled_upload_leaves_neither_row_nor_file() {
        append(ADA, 0, "0123");
        bench.run(() -> uploads.uploads.cancel(ADA, id));
        assertThat(file()).doesNotExist();
        assertThat(bench.inTransaction(() -> uploads.uploads.unfinished(ADA, Purpose.PACKAGE)))
                .isEmpty();
        bench.run(() -> uploads.uploads.cancel(ADA, id));
    }

    @Test
    void what_nobody_came_back_to_is_forgotten_after_a_day_and_files_without_a_row_with_it() throws IOException {
        append(ADA, 0, "0123");
        Path stray = Files.writeString(data.resolve("uploads/987654"), "left");
        Files.setLastModifiedTime(stray, FileTime.from(Instant.parse("2026-11-20T12:00:00Z")));
        bench.pass(UploadService.FORGOTTEN_AFTER.minusMinutes(1));
        long young = start(BEA, TEN).upload();
        bench.run(uploads.uploads::forgetOld);
        assertThat(file()).exists();
        assertThat(stray).doesNotExist();
        bench.pass(Duration.ofMinutes(2));
        bench.run(uploads.uploads::forgetOld);
        assertThat(file()).doesNotExist();
        assertThatThrownBy(() -> receipt(ADA)).isInstanceOf(NotFound.class);
        assertThat(bench.inTransaction(() -> uploads.uploads.receipt(BEA, young, Purpose.PACKAGE)))
                .isEqualTo(new Receipt.Incomplete(0));
    }

    @Test
    void a_file_that_was_taken_is_gone_and_its_checksum_is_told_again() {
        append(ADA, 0, "0123456789");
        bench.run(() -> uploads.uploads.taken(ADA, id, "ab".repeat(32)));
        assertThat(file()).doesNotExist();
        assertThat(receipt(ADA)).isEqualTo(new Receipt.Taken("ab".repeat(32)));
        assertThatThrownBy(() -> append(ADA, 10, "x")).isInstanceOf(NotFound.class);
        assertThat(start(ADA, TEN).upload()).isNotEqualTo(id);
    }

    @Test
    void nobody_sees_or_changes_anothers_upload() {
        append(ADA, 0, "0123");
        for (Reader other : new Reader[] {BEA, CLEO}) {
            assertThatThrownBy(() -> append(other, 4, "45")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> receipt(other)).isInstanceOf(NotFound.class);
            bench.run(() -> uploads.uploads.cancel(other, id));
            assertThat(bench.inTransaction(() -> uploads.uploads.unfinished(other, Purpose.PACKAGE)))
                    .isEmpty();
        }
        assertThat(file()).hasContent("0123");
    }

    @Test
    void a_file_name_is_a_line_without_folders() {
        assertThat(start(ADA, new NewUpload(Purpose.PACKAGE, "C:\\Courses\\Feeding\u0000 one.zip", 10, ""))
                        .fileName())
                .isEqualTo("Feeding one.zip");
        assertThat(start(ADA, new NewUpload(Purpose.PACKAGE, "  ", 10, "")).fileName())
                .isEqualTo("unnamed");
        assertThat(start(ADA, new NewUpload(Purpose.PACKAGE, "👶".repeat(300), 10, ""))
                        .fileName())
                .hasSizeLessThanOrEqualTo(255);
    }

    private UploadState start(Reader reader, NewUpload file) {
        return bench.inTransaction(() -> uploads.uploads.start(reader, file));
    }

    private Appended append(Reader reader, long offset, String part) {
        return bench.inTransaction(() -> uploads.uploads.append(reader, id, offset, part.getBytes(US_ASCII)));
    }

    private Receipt receipt(Reader reader) {
        return bench.inTransaction(() -> uploads.uploads.receipt(reader, id, Purpose.PACKAGE));
    }

    private Path file() {
        return uploads.folder.file(id);
    }
}
