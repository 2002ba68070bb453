package org.attune.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.attune.shared.Access;
import org.attune.shared.Checksum;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;
import org.attune.upload.Purpose;
import org.attune.upload.Receipt;
import org.attune.upload.UploadService;

/** The documents that a hub brings for its courses. */
@ApplicationScoped
@Transactional
public class DocumentService {
    private static final long MEGABYTE = 1_000_000;

    @Inject
    HubDocuments documents;

    @Inject
    DocumentFolder folder;

    @Inject
    UploadService uploads;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** How large a document may be, in millions of bytes. */
    @Access(Access.Policy.ANYONE)
    public int limit() {
        return settings.documentMegabytes();
    }

    /**
     * Says before a file is sent whether it is worth sending.
     *
     * @throws RuleViolation when its name or size tells that it is not taken
     */
    @Access(Access.Policy.COORDINATOR)
    public void admit(Reader reader, String fileName, long size) {
        if (DocumentType.named(fileName).isEmpty()) {
            throw new RuleViolation("document.kind");
        }
        if (size > limit() * MEGABYTE) {
            throw new RuleViolation("document.large", limit());
        }
    }

    /**
     * Takes a file that the reader uploaded among the hub's documents.
     *
     * @throws NotFound when the reader has no such upload
     * @throws RuleViolation when it is none of the kinds, or something else than its name says
     */
    @Access(Access.Policy.COORDINATOR)
    public DocumentTaking take(Reader reader, long upload) {
        Receipt receipt = uploads.receipt(reader, upload, Purpose.DOCUMENT);
        if (receipt instanceof Receipt.Taken taken) {
            return documents
                    .find(reader.hub(), taken.sha256())
                    .map(each -> new DocumentTaking.Done(each.id(), true))
                    .orElseThrow(NotFound::new);
        }
        if (receipt instanceof Receipt.Complete complete) {
            try {
                return take(reader, upload, complete);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot take upload " + upload, e);
            }
        }
        return new DocumentTaking.Incomplete(((Receipt.Incomplete) receipt).received());
    }

    private DocumentTaking take(Reader reader, long upload, Receipt.Complete file) throws IOException {
        admit(reader, file.fileName(), file.size());
        DocumentType type = DocumentType.named(file.fileName()).orElseThrow();
        if (!type.isIn(file.file())) {
            throw new RuleViolation("document.lies");
        }
        String sha256 = Checksum.of(file.file());
        folder.keep(file.file(), sha256);
        Optional<HubDocument> known = documents.find(reader.hub(), sha256, file.fileName());
        HubDocument document = known.orElseGet(() -> {
            HubDocument brought = new HubDocument(reader, sha256, file.fileName(), type, file.size(), clock.instant());
            documents.add(brought);
            return brought;
        });
        uploads.taken(reader, upload, sha256);
        return new DocumentTaking.Done(document.id(), known.isPresent());
    }

    /** The hub's documents, the latest first. */
    @Access(Access.Policy.COORDINATOR)
    public List<DocumentDescription> documents(Reader reader) {
        return documents.of(reader.hub()).stream().map(HubDocument::describe).toList();
    }

    /**
     * One of the hub's documents, for who makes its courses.
     *
     * @throws NotFound when the hub has no such document
     */
    @Access(Access.Policy.COORDINATOR)
    public DocumentDescription document(Reader reader, long id) {
        return inHub(reader.hub(), id).orElseThrow(NotFound::new);
    }

    /** One of the hub's documents, for whom another feature has found to be allowed to read it. */
    @Access(Access.Policy.SYSTEM)
    public Optional<DocumentDescription> inHub(long hub, long id) {
        return documents.find(hub, id).map(HubDocument::describe);
    }

    /** The file of a content origin: the label is the permission. */
    @Access(Access.Policy.BEARER)
    public Optional<DocumentFile> file(String label) {
        return documents.labelled(label).flatMap(each -> {
            DocumentDescription described = each.describe();
            return Optional.of(folder.file(each.sha256()))
                    .filter(Files::isRegularFile)
                    .map(file -> new DocumentFile(file, described.fileName(), described.type()));
        });
    }
}
