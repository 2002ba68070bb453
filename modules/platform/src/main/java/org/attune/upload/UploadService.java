package org.attune.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.attune.shared.Access;
import org.attune.shared.Line;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;

/** Bringing a file, part by part. */
@ApplicationScoped
@Transactional
public class UploadService {
    /** The longest part, in bytes: short enough to pass any proxy in time, and to be held in memory. */
    public static final int LONGEST_PART = 4 << 20;

    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    static final int MOST_UNFINISHED = 5;

    private static final int LONGEST_NAME = 255;
    private static final long MEGABYTE = 1_000_000;

    @Inject
    Uploads uploads;

    @Inject
    UploadFolder folder;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** How large a file may be that is to be this, in millions of bytes. */
    @Access(Access.Policy.ANYONE)
    public int limit(Purpose purpose) {
        return switch (purpose) {
            case PACKAGE -> settings.uploadMegabytes();
            case DOCUMENT -> settings.documentMegabytes();
            case RECORDING -> settings.recordingMegabytes();
        };
    }

    /**
     * Starts an upload, or takes up the reader's unfinished one of the same file.
     *
     * @throws RuleViolation when it is too large, empty, or one too many
     */
    @Access(Access.Policy.COORDINATOR)
    public UploadState start(Reader reader, NewUpload file) {
        String fingerprint = hash(file.fileName() + "\n" + file.fingerprint());
        return uploads.unfinished(reader, file, fingerprint)
                .map(each -> takeUp(reader, each.id()))
                .orElseGet(() -> begin(reader, file, fingerprint));
    }

    private UploadState takeUp(Reader reader, long id) {
        Upload upload = own(reader, id);
        upload.takeUp(folder.length(id), clock.instant());
        return upload.state();
    }

    private UploadState begin(Reader reader, NewUpload file, String fingerprint) {
        if (file.size() < 1) {
            throw new RuleViolation("upload.empty");
        }
        int limit = limit(file.purpose());
        if (file.size() > limit * MEGABYTE) {
            throw new RuleViolation("upload.large", limit);
        }
        if (uploads.unfinished(reader).size() >= MOST_UNFINISHED) {
            throw new RuleViolation("upload.many", MOST_UNFINISHED);
        }
        if (!folder.hasRoomFor(file.size())) {
            throw new RuleViolation("upload.room");
        }
        Upload upload =
                new Upload(reader, file.purpose(), name(file.fileName()), file.size(), fingerprint, clock.instant());
        uploads.add(upload);
        // A file may lie there of a database that was put back.
        folder.delete(upload.id());
        return upload.state();
    }

    private static String name(String given) {
        String line = Line.of(given.substring(given.lastIndexOf('/') + 1));
        String name = line.substring(line.lastIndexOf('\\') + 1);
        int end = name.length() <= LONGEST_NAME
                ? name.length()
                : name.offsetByCodePoints(0, Math.min(LONGEST_NAME / 2, name.codePointCount(0, name.length())));
        return name.isBlank() ? "unnamed" : name.substring(0, end);
    }

    /**
     * Adds a part to the end of what was received.
     *
     * @throws NotFound when the reader has no such upload, or it was taken
     * @throws RuleViolation when the part is too long, or leads beyond the file's size
     */
    @Access(Access.Policy.COORDINATOR)
    public Appended append(Reader reader, long upload, long offset, byte[] part) {
        Upload to = own(reader, upload);
        if (to.isTaken()) {
            throw new NotFound();
        }
        long here = Math.min(to.received(), folder.length(upload));
        if (offset != here) {
            to.takeUp(here, clock.instant());
            return new Appended.WrongOffset(here);
        }
        to.takeUp(here, clock.instant());
        if (part.length > LONGEST_PART || !to.hasRoomFor(part.length)) {
            throw new RuleViolation("upload.part");
        }
        folder.write(upload, offset, part);
        to.receive(part.length, clock.instant());
        return new Appended.Kept(to.received());
    }

    /** Gives an upload up; nothing happens when there is none. */
    @Access(Access.Policy.COORDINATOR)
    public void cancel(Reader reader, long upload) {
        uploads.lock(reader, upload).filter(each -> !each.isTaken()).ifPresent(this::remove);
    }

    /** The reader's uploads to be this that are not complete, or were not taken yet; the latest first. */
    @Access(Access.Policy.COORDINATOR)
    public List<UploadState> unfinished(Reader reader, Purpose purpose) {
        return uploads.unfinished(reader).stream()
                .filter(each -> each.isToBe(purpose))
                .map(Upload::state)
                .toList();
    }

    /**
     * What there is of the reader's file.
     *
     * @throws NotFound when the reader has no such upload, or it is to be something else
     */
    @Access(Access.Policy.COORDINATOR)
    public Receipt receipt(Reader reader, long upload, Purpose purpose) {
        return uploads.lock(reader, upload, purpose).orElseThrow(NotFound::new).receipt(folder);
    }

    /** Notes that the file was taken and goes on under its checksum; deletes it here. */
    @Access(Access.Policy.COORDINATOR)
    public void taken(Reader reader, long upload, String sha256) {
        own(reader, upload).takenAs(sha256, clock.instant());
        folder.delete(upload);
    }

    /** Takes away what nobody came back to. */
    @Access(Access.Policy.SYSTEM)
    public void forgetOld() {
        Instant then = clock.instant().minus(FORGOTTEN_AFTER);
        uploads.untouchedSince(then).forEach(this::remove);
        folder.untouchedSince(then).stream()
                .filter(upload -> !uploads.exists(upload))
                .forEach(folder::delete);
    }

    private void remove(Upload upload) {
        uploads.remove(upload);
        folder.delete(upload.id());
    }

    private Upload own(Reader reader, long upload) {
        return uploads.lock(reader, upload).orElseThrow(NotFound::new);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
