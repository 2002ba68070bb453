package org.attune.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.document.Samples.PDF;
import static org.attune.document.Samples.latin;
import static org.attune.upload.UploadBench.ADA;
import static org.attune.upload.UploadBench.BEA;
import static org.attune.upload.UploadBench.CLEO;

import java.nio.file.Files;
import java.nio.file.Path;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;
import org.attune.upload.Purpose;
import org.attune.upload.UploadBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsDatabaseTest {
    @TempDir
    Path data;

    private final PeopleBench bench = new PeopleBench();
    private final DocumentService documents = new DocumentService();
    private UploadBench uploads;

    @BeforeEach
    void wire() {
        uploads = new UploadBench(bench, data);
        documents.documents = new HubDocuments();
        documents.documents.database = bench.entities;
        documents.folder = new DocumentFolder(data);
        documents.uploads = uploads.uploads;
        documents.clock = bench.clock;
        documents.settings = new Settings() {
            @Override
            public int documentMegabytes() {
                return 1;
            }
        };
    }

    @Test
    void a_document_is_its_hubs_alone_and_its_label_opens_it() throws Exception {
        long id = take(ADA, "Sleep – a poster.pdf", PDF);
        DocumentDescription found = bench.inTransaction(() -> documents.document(BEA, id));
        assertThat(found.fileName()).isEqualTo("Sleep – a poster.pdf");
        assertThat(found.title()).isEqualTo("Sleep – a poster");
        assertThat(found.type()).isEqualTo(DocumentType.PDF);
        assertThat(found.size()).isEqualTo(PDF.length);
        DocumentFile file =
                bench.inTransaction(() -> documents.file(found.label())).orElseThrow();
        assertThat(Files.readAllBytes(file.file())).isEqualTo(PDF);

        assertThatThrownBy(() -> bench.run(() -> documents.document(CLEO, id))).isInstanceOf(NotFound.class);
        assertThat(bench.inTransaction(() -> documents.documents(CLEO))).isEmpty();
        assertThat(bench.inTransaction(() -> documents.inHub(2, id))).isEmpty();
        assertThat(bench.inTransaction(() -> documents.file("x" + found.label())))
                .isEmpty();
    }

    @Test
    void the_same_file_under_the_same_name_is_the_same_document() {
        long first = take(ADA, "a.pdf", PDF);
        assertThat(take(BEA, "a.pdf", PDF)).isEqualTo(first);
        assertThat(take(BEA, "b.pdf", PDF)).isNotEqualTo(first);
        long elsewhere = take(CLEO, "a.pdf", PDF);
        assertThat(bench.inTransaction(() -> documents.document(CLEO, elsewhere))
                        .label())
                .isNotEqualTo(bench.inTransaction(() -> documents.document(ADA, first))
                        .label());
    }

    @Test
    void whoever_lost_the_answer_asks_again_and_gets_it() {
        long upload = uploads.bring(ADA, Purpose.DOCUMENT, "a.pdf", PDF);
        DocumentTaking first = bench.inTransaction(() -> documents.take(ADA, upload));
        assertThat(bench.inTransaction(() -> documents.take(ADA, upload)))
                .isEqualTo(new DocumentTaking.Done(((DocumentTaking.Done) first).id(), true));
        assertThatThrownBy(() -> bench.run(() -> documents.take(BEA, upload))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_something_else_than_its_name_says_is_refused_and_leaves_nothing() {
        long upload = uploads.bring(ADA, Purpose.DOCUMENT, "a.pdf", latin("<html>"));
        assertThatThrownBy(() -> bench.run(() -> documents.take(ADA, upload)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("document.lies");
        assertThat(bench.inTransaction(() -> documents.documents(ADA))).isEmpty();
        assertThat(data.resolve("documents")).doesNotExist();
    }

    @Test
    void what_is_too_large_or_of_no_kind_is_refused_before_it_is_sent() {
        assertThatThrownBy(() -> documents.admit(ADA, "a.exe", 5)).hasMessage("document.kind");
        assertThatThrownBy(() -> documents.admit(ADA, "a.pdf", 1_000_001)).hasMessage("document.large");
        documents.admit(ADA, "a.pdf", 1_000_000);
    }

    private long take(Reader reader, String name, byte[] bytes) {
        long upload = uploads.bring(reader, Purpose.DOCUMENT, name, bytes);
        return ((DocumentTaking.Done) bench.inTransaction(() -> documents.take(reader, upload))).id();
    }
}
