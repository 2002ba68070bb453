package org.attune.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.PackageFile;
import org.attune.web.security.SecurityHeaders;

/**
 * {@code GET /package/<path>}: the files of the package.
 */
@ApplicationScoped
class PackageFiles {

    @Inject
    CatalogueService catalogue;

    @Inject
    PackedFiles packed;

    @Inject
    SecurityHeaders headers;

    /** Whether there is such a file, and so an answer. */
    boolean get(long resource, String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<PackageFile> found = PackagePath.of(address).flatMap(path -> catalogue.file(resource, path));
        if (found.isEmpty() || !Files.isRegularFile(found.get().file())) {
            return false;
        }
        headers.packageFile(response);
        PackageFile one = found.get();
        if (!packed.send(one.file(), one.mediaType(), request, response)) {
            FileAnswer.send(one.file(), one.mediaType(), request, response);
        }
        return true;
    }
}
