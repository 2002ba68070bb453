package org.attune.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.attune.shared.Reader;
import org.jspecify.annotations.Nullable;

/** A file on its way in. Its bytes are in the {@link UploadFolder}, under its id. */
@Entity
class Upload {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "upload")
    @SequenceGenerator(name = "upload", sequenceName = "upload_seq")
    private Long id;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(nullable = false)
    private long hub;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(nullable = false)
    private long account;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @Column(nullable = false)
    private long size;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(nullable = false)
    private String fingerprint;

    @Column(nullable = false)
    private long received;

    @Column
    private @Nullable String sha256;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    @Version
    private long version;

    protected Upload() {}

    Upload(Reader reader, Purpose purpose, String fileName, long size, String fingerprint, Instant at) {
        this.hub = reader.hub();
        this.account = reader.account();
        this.purpose = purpose;
        this.fileName = fileName;
        this.size = size;
        this.fingerprint = fingerprint;
        this.begunAt = at;
        this.lastAt = at;
    }

    long id() {
        return id;
    }

    long received() {
        return received;
    }

    boolean isToBe(Purpose what) {
        return purpose == what;
    }

    boolean isTaken() {
        return sha256 != null;
    }

    /** Goes on from what is on the disk, where that is less than was noted. */
    void takeUp(long onDisk, Instant at) {
        received = Math.min(received, onDisk);
        lastAt = at;
    }

    boolean hasRoomFor(long length) {
        return received + length <= size;
    }

    void receive(long length, Instant at) {
        received += length;
        lastAt = at;
    }

    void takenAs(String checksum, Instant at) {
        sha256 = checksum;
        lastAt = at;
    }

    UploadState state() {
        return new UploadState(id, fileName, size, received, lastAt);
    }

    Receipt receipt(UploadFolder folder) {
        if (sha256 != null) {
            return new Receipt.Taken(sha256);
        }
        long here = Math.min(received, folder.length(id));
        return here < size ? new Receipt.Incomplete(here) : new Receipt.Complete(fileName, size, folder.file(id));
    }
}
