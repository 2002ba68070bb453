package org.attune.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large what people bring may be. */
@ApplicationScoped
class LimitSettings {

    @Inject
    @ConfigProperty(name = "attune.upload.megabytes", defaultValue = "500")
    String uploadMegabytes;

    @Inject
    @ConfigProperty(name = "attune.package.entries", defaultValue = "20000")
    String packageEntries;

    @Inject
    @ConfigProperty(name = "attune.package.megabytes", defaultValue = "2048")
    String packageMegabytes;

    @Inject
    @ConfigProperty(name = "attune.package.entry.megabytes", defaultValue = "1024")
    String packageEntryMegabytes;

    @Inject
    @ConfigProperty(name = "attune.package.manifest.megabytes", defaultValue = "8")
    String packageManifestMegabytes;

    @Inject
    @ConfigProperty(name = "attune.package.ratio", defaultValue = "200")
    String packageRatio;

    @Inject
    @ConfigProperty(name = "attune.package.depth", defaultValue = "40")
    String packageDepth;

    @Inject
    @ConfigProperty(name = "attune.document.megabytes", defaultValue = "25")
    String documentMegabytes;

    @Inject
    @ConfigProperty(name = "attune.recording.megabytes", defaultValue = "2000")
    String recordingMegabytes;

    void check() {
        StartRefused.unless(
                "attune.upload.megabytes", uploadMegabytes, "[1-9][0-9]{0,4}", "a whole number, such as 500");
        StartRefused.unless(
                "attune.package.entries", packageEntries, "[1-9][0-9]{0,6}", "a whole number, such as 20000");
        StartRefused.unless(
                "attune.package.megabytes", packageMegabytes, "[1-9][0-9]{0,5}", "a whole number, such as 2048");
        StartRefused.unless(
                "attune.package.entry.megabytes",
                packageEntryMegabytes,
                "[1-9][0-9]{0,5}",
                "a whole number, such as 1024");
        StartRefused.unless(
                "attune.package.manifest.megabytes",
                packageManifestMegabytes,
                "[1-9]|[1-5][0-9]|6[0-4]",
                "a whole number from 1 to 64");
        StartRefused.unless("attune.package.ratio", packageRatio, "[1-9][0-9]{0,3}", "a whole number, such as 200");
        StartRefused.unless("attune.package.depth", packageDepth, "[1-9][0-9]{0,2}", "a whole number, such as 40");
        StartRefused.unless(
                "attune.document.megabytes", documentMegabytes, "[1-9][0-9]{0,4}", "a whole number, such as 25");
        StartRefused.unless(
                "attune.recording.megabytes", recordingMegabytes, "[1-9][0-9]{0,4}", "a whole number, such as 2000");
    }

    int uploadMegabytes() {
        return Integer.parseInt(uploadMegabytes);
    }

    int recordingMegabytes() {
        return Integer.parseInt(recordingMegabytes);
    }

    int documentMegabytes() {
        return Integer.parseInt(documentMegabytes);
    }

    Settings.PackageLimit packages() {
        return new Settings.PackageLimit(
                Integer.parseInt(packageEntries),
                Integer.parseInt(packageMegabytes),
                Integer.parseInt(packageEntryMegabytes),
                Integer.parseInt(packageManifestMegabytes),
                Integer.parseInt(packageRatio),
                Integer.parseInt(packageDepth));
    }
}
