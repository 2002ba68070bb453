package org.attune.catalogue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.setting.HubMade;
import org.attune.shared.Checksum;
import org.attune.shared.Settings;
import org.attune.shared.Started;
import org.jspecify.annotations.Nullable;

/**
 * Gives each hub the courses of the folder that the configuration names: a new hub in the transaction that makes it, the
 * others whenever the server starts. What is wrong with a course goes to the log, and the rest goes on.
 */
@ApplicationScoped
class CourseImport {
    private static final Logger LOG = Logger.getLogger(CourseImport.class.getName());

    @Inject
    Settings settings;

    @Inject
    PackageFolders packages;

    @Inject
    ImportService imports;

    void started(@Observes @Priority(Interceptor.Priority.APPLICATION) Started started) {
        settings.courses().ifPresent(folder -> imports.hubs().forEach(hub -> take(hub, folder)));
    }

    void hubMade(@Observes HubMade made) {
        settings.courses().ifPresent(folder -> take(made.hub(), folder));
    }

    void take(long hub, Path folder) {
        try {
            for (JsonValue course : CatalogueFile.courses(folder)) {
                take(hub, folder, course);
            }
        } catch (ImportRefused refused) {
            LOG.log(Level.WARNING, "No courses were taken: {0}", refused.getMessage());
        }
    }

    private void take(long hub, Path folder, JsonValue course) {
        try {
            take(hub, folder, CatalogueFile.read(course));
        } catch (ImportRefused refused) {
            LOG.log(Level.WARNING, "{0} in {1} was left out: {2}", new Object[] {
                name(course), folder, refused.getMessage()
            });
        } catch (IOException | PersistenceException e) {
            LOG.log(Level.SEVERE, name(course) + " in " + folder + " was left out", e);
        }
    }

    private static String name(JsonValue course) {
        return "The course " + (course instanceof JsonObject object ? object.getString("identifier", "?") : "?");
    }

    private void take(long hub, Path folder, CourseEntry course) throws ImportRefused, IOException {
        if (course.encodings().stream().anyMatch(each -> isThere(hub, course, each))) {
            return;
        }
        PackageChoice choice = PackageChoice.of(packages.reader(), folder, course);
        packages.keepPackage(choice.zip(), choice.sha256());
        String drawing = keepDrawing(folder, course);
        if (imports.publish(hub, course, choice, drawing)) {
            LOG.log(Level.INFO, "Hub {0} has {1} {2} from {3}. {4}", new Object[] {
                String.valueOf(hub),
                course.identifier(),
                course.version(),
                choice.zip().getFileName(),
                choice.trouble()
            });
        }
    }

    private boolean isThere(long hub, CourseEntry course, CourseEntry.Encoding encoding) {
        return packages.hasPackage(encoding.sha256()) && imports.isTaken(hub, course, encoding.sha256());
    }

    /** A course without its drawing is better than none. */
    private @Nullable String keepDrawing(Path folder, CourseEntry course) throws IOException {
        String image = course.image();
        if (image == null) {
            return null;
        }
        Path svg = folder.resolve(image);
        if (!image.endsWith(".svg") || !Files.isRegularFile(svg)) {
            LOG.log(Level.WARNING, "The drawing {0} is not there, or is no SVG", svg);
            return null;
        }
        String sha256 = Checksum.of(svg);
        packages.keepDrawing(svg, sha256);
        return sha256;
    }
}
