package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.attune.catalogue.PackageService;
import org.attune.catalogue.PackageSummary;
import org.attune.upload.Purpose;
import org.attune.upload.UploadService;
import org.attune.upload.UploadState;

/** For coordinators: the packages their hub brought, and the way to bring one. */
@Named("packagesPage")
@RequestScoped
public class PackagesPage {

    @Inject
    PackageService packages;

    @Inject
    UploadService uploads;

    @Inject
    SignedIn signedIn;

    private List<PackageSummary> all = List.of();
    private List<UploadState> unfinished = List.of();

    @PostConstruct
    void load() {
        // The table sorts the list it is given.
        all = new ArrayList<>(packages.packages(signedIn.reader()));
        unfinished = uploads.unfinished(signedIn.reader(), Purpose.PACKAGE);
    }

    public List<PackageSummary> getPackages() {
        return all;
    }

    /** The reader's own uploads that broke off. */
    public List<UploadState> getUnfinished() {
        return unfinished;
    }

    /** How large a file may be, in millions of bytes. */
    public int getLimit() {
        return uploads.limit(Purpose.PACKAGE);
    }

    /** What was found in a package, in a few words. */
    public String verdict(PackageSummary each) {
        if (!each.playable()) {
            return "Refused: " + PackagePage.things(each.errors()) + " to put right";
        }
        return each.warnings() == 0 ? "None" : PackagePage.things(each.warnings()) + " to know";
    }
}
