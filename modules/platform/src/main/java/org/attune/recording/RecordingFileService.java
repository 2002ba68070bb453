package org.attune.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.upload.Purpose;
import org.attune.upload.Receipt;
import org.attune.upload.UploadService;

/**
 * The films of recordings, how they come and go. Reading one takes as long as the disk takes: no transaction is held for
 * that.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class RecordingFileService {
    /** So many films are read at once on this server; others wait. */
    private static final int MOST_AT_ONCE = 2;

    private static final long MEGABYTE = 1_000_000;

    private final Set<Long> checking = ConcurrentHashMap.newKeySet();

    /** Held while a film gets its place and its row, or loses them: two hubs may have the same film. */
    private final ReentrantLock places = new ReentrantLock();

    @Inject
    RecordingShelfService shelf;

    @Inject
    RecordingFolder folder;

    @Inject
    UploadService uploads;

    /** How large a film may be, in millions of bytes. */
    @Access(Access.Policy.ANYONE)
    public int limit() {
        return uploads.limit(Purpose.RECORDING);
    }

    /**
     * Says before a file is sent whether it is worth sending.
     *
     * @throws RuleViolation when its name or size tells that it is not taken
     */
    @Access(Access.Policy.COORDINATOR)
    public void admit(Reader reader, String fileName, long size) {
        if (!fileName.strip().toLowerCase(Locale.ROOT).matches("(?s).*\\.(mp4|m4v|webm)")) {
            throw new RuleViolation("film.kind");
        }
        if (size > limit() * MEGABYTE) {
            throw new RuleViolation("recording.large", limit());
        }
    }

    /**
     * Takes a file that the reader uploaded among the hub's recordings. Takes as long as it takes to read it; whoever lost
     * the answer asks again, and gets it.
     *
     * @throws NotFound when the reader has no such upload
     * @throws RuleViolation when it is no film that can be taken
     */
    @Access(Access.Policy.COORDINATOR)
    public RecordingTaking take(Reader reader, long upload) {
        Receipt receipt = uploads.receipt(reader, upload, Purpose.RECORDING);
        if (receipt instanceof Receipt.Taken taken) {
            return shelf.known(reader.hub(), taken.sha256())
                    .map(each -> new RecordingTaking.Done(each, false))
                    .orElseThrow(NotFound::new);
        }
        if (receipt instanceof Receipt.Complete complete) {
            return takeAlone(reader, upload, complete);
        }
        return new RecordingTaking.Incomplete(((Receipt.Incomplete) receipt).received());
    }

    /**
     * Takes a copy of a file that lies on this server among the hub's recordings, in the caller's transaction.
     *
     * @return id of the recording
     */
    @Access(Access.Policy.SYSTEM)
    @Transactional
    public long bring(Reader reader, Path file) {
        try {
            FilmFile film = FilmFile.of(file);
            places.lock();
            try {
                folder.copy(file, film.sha256());
                return shelf.put(reader, String.valueOf(file.getFileName()), film)
                        .id();
            } finally {
                places.unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot take " + file, e);
        }
    }

    private RecordingTaking takeAlone(Reader reader, long upload, Receipt.Complete file) {
        if (checking.size() >= MOST_AT_ONCE || !checking.add(upload)) {
            return new RecordingTaking.Checking();
        }
        try {
            admit(reader, file.fileName(), file.size());
            FilmFile film = FilmFile.of(file.file());
            RecordingTaking.Done taken = place(reader, file, film);
            uploads.taken(reader, upload, film.sha256());
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot take upload " + upload, e);
        } finally {
            checking.remove(upload);
        }
    }

    private RecordingTaking.Done place(Reader reader, Receipt.Complete file, FilmFile film) throws IOException {
        places.lock();
        try {
            folder.keep(file.file(), film.sha256());
            return shelf.put(reader, file.fileName(), film);
        } finally {
            places.unlock();
        }
    }

    /**
     * Removes a recording, and its film where no other hub has it.
     *
     * @param seen the version of it that the reader has seen
     * @throws NotFound when the hub has no such recording
     * @throws RuleViolation when something uses it, or it was changed since
     */
    @Access(Access.Policy.COORDINATOR)
    public void remove(Reader reader, long recording, long seen) {
        String sha256 = shelf.remove(reader, recording, seen);
        places.lock();
        try {
            if (!shelf.hasFilm(sha256)) {
                folder.delete(sha256);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The film of recording " + recording + " stays on the disk", e);
        } finally {
            places.unlock();
        }
    }
}
