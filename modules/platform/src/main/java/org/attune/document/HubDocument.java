package org.attune.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.attune.shared.OriginLabel;
import org.attune.shared.Reader;

/** A document that a hub brought. It never changes: another file is another document. */
@Entity
@Table(name = "hub_document")
class HubDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hub_document")
    @SequenceGenerator(name = "hub_document", sequenceName = "hub_document_seq")
    private Long id;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(nullable = false)
    private long hub;

    /** Of its content origin; whoever knows it may read the file. */
    @Column(nullable = false)
    private String label;

    /** Of the file, in 64 hexadecimal digits; also its name on disk. */
    @Column(nullable = false)
    private String sha256;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private DocumentType type;

    @Column(nullable = false)
    private long size;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(name = "uploaded_by", nullable = false)
    private long uploadedBy;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(name = "uploaded_at", nullable = false)
    private Instant uploadedAt;

    protected HubDocument() {}

    HubDocument(Reader reader, String sha256, String fileName, DocumentType type, long size, Instant at) {
        this.hub = reader.hub();
        this.label = OriginLabel.fresh();
        this.sha256 = sha256;
        this.fileName = fileName;
        this.type = type;
        this.size = size;
        this.uploadedBy = reader.account();
        this.uploadedAt = at;
    }

    long id() {
        return id;
    }

    String sha256() {
        return sha256;
    }

    DocumentDescription describe() {
        return new DocumentDescription(id, label, fileName, type, size);
    }
}
