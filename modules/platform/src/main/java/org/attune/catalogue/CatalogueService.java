package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attune.shared.Access;
import org.attune.shared.Reader;

/** Finding a course, and what it is made of. */
@ApplicationScoped
@Transactional
public class CatalogueService {

    /**
     * The hub's published courses by title.
     *
     * @param search words that title or summary must contain, in any order and case; all courses when blank
     */
    @Access(Access.Policy.SIGNED_IN)
    public List<CourseSummary> courses(Reader reader, String search) {
        throw new UnsupportedOperationException();
    }

    /**
     * The published version of a course of the reader's hub.
     *
     * @throws org.attune.shared.NotFound when there is none
     */
    @Access(Access.Policy.SIGNED_IN)
    public CourseDescription course(Reader reader, long course) {
        throw new UnsupportedOperationException();
    }

    /** The SVG file at the head of a course of the reader's hub. */
    @Access(Access.Policy.SIGNED_IN)
    public Optional<Path> drawing(Reader reader, long course) {
        throw new UnsupportedOperationException();
    }

    /**
     * A file of a package; whoever asks has checked the label that permits it.
     *
     * @param path decoded, relative to the package's root, with {@code /}
     */
    @Access(Access.Policy.SYSTEM)
    public Optional<PackageFile> file(long resource, String path) {
        throw new UnsupportedOperationException();
    }
}
