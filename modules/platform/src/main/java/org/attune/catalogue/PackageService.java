package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.account.AccountService;
import org.attune.scorm.packaging.PackageRefused;
import org.attune.shared.Access;
import org.attune.shared.Checksum;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.tracking.PreviewLaunch;
import org.attune.tracking.PreviewService;
import org.attune.upload.Purpose;
import org.attune.upload.Receipt;
import org.attune.upload.UploadService;

/** The packages that a hub brings itself: taking them from an upload, and what was found in them. */
@ApplicationScoped
@Transactional
public class PackageService {
    /** So many packages are checked at once on this server; others wait. */
    private static final int MOST_AT_ONCE = 2;

    private final Set<Long> checking = ConcurrentHashMap.newKeySet();

    @Inject
    HubPackages packages;

    @Inject
    ShelfService shelf;

    @Inject
    PackageFolders folders;

    @Inject
    UploadService uploads;

    @Inject
    AccountService accounts;

    @Inject
    PreviewService previews;

    /** The hub's own packages, the latest first. */
    @Access(Access.Policy.COORDINATOR)
    public List<PackageSummary> packages(Reader reader) {
        List<HubPackage> all = packages.of(reader.hub());
        Map<Long, String> people = accounts.names(
                reader, all.stream().map(HubPackage::uploadedBy).distinct().toList());
        return all.stream()
                .map(each -> each.summary(people.getOrDefault(each.uploadedBy(), "")))
                .toList();
    }

    /**
     * One of the hub's own packages.
     *
     * @throws NotFound when the hub has no such package
     */
    @Access(Access.Policy.COORDINATOR)
    public PackageDescription describe(Reader reader, long id) {
        HubPackage found = packages.find(reader.hub(), id).orElseThrow(NotFound::new);
        String person = accounts.names(reader, List.of(found.uploadedBy())).getOrDefault(found.uploadedBy(), "");
        return found.describe(person);
    }

    /**
     * A way to look at a lesson of one of the hub's own packages, without a trace.
     *
     * @throws NotFound when the hub has no such package, it was refused, or has no such lesson
     */
    @Access(Access.Policy.COORDINATOR)
    public PreviewLaunch preview(Reader reader, long id, String activity) {
        return packages.find(reader.hub(), id)
                .flatMap(HubPackage::resource)
                .map(resource -> previews.launch(reader, resource, activity))
                .orElseThrow(NotFound::new);
    }

    /**
     * Takes a file that the reader uploaded among the hub's packages: checks it, and keeps it if it can be played. Takes as
     * long as it takes to read the file; whoever lost the answer asks again, and gets it.
     *
     * @throws NotFound when the reader has no such upload
     */
    // The file is read outside any transaction: a connection is not held for minutes.
    @Access(Access.Policy.COORDINATOR)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Taking take(Reader reader, long upload) {
        Receipt receipt = uploads.receipt(reader, upload, Purpose.PACKAGE);
        if (receipt instanceof Receipt.Taken taken) {
            return shelf.known(reader.hub(), taken.sha256())
                    .map(each -> new Taking.Done(each.id(), false))
                    .orElseThrow(NotFound::new);
        }
        if (receipt instanceof Receipt.Complete complete) {
            return takeAlone(reader, upload, complete);
        }
        return new Taking.Incomplete(((Receipt.Incomplete) receipt).received());
    }

    private Taking takeAlone(Reader reader, long upload, Receipt.Complete file) {
        if (checking.size() >= MOST_AT_ONCE || !checking.add(upload)) {
            return new Taking.Checking();
        }
        try {
            return take(reader, upload, file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot check upload " + upload, e);
        } finally {
            checking.remove(upload);
        }
    }

    private Taking take(Reader reader, long upload, Receipt.Complete file) throws IOException {
        String sha256 = Checksum.of(file.file());
        Optional<ShelfService.Known> known = shelf.known(reader.hub(), sha256);
        boolean there = known.isPresent() && known.get().playable() && folders.hasPackage(sha256);
        // What was refused is checked again: the rules may have changed since.
        long id = there ? known.get().id() : shelf.put(reader.hub(), reader.account(), check(file, sha256));
        uploads.taken(reader, upload, sha256);
        return new Taking.Done(id, known.isPresent());
    }

    private CheckedPackage check(Receipt.Complete file, String sha256) throws IOException {
        CheckedPackage checked = CheckedPackage.of(folders.reader(), file.file(), file.fileName(), file.size(), sha256);
        if (checked.playable() == null) {
            return checked;
        }
        try {
            folders.keepPackage(file.file(), sha256);
            return checked;
        } catch (PackageRefused refused) {
            return checked.refusedFor(refused.problems());
        }
    }
}
