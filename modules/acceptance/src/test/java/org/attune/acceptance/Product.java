package org.attune.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build left what is inspected. */
public final class Product {

    private Product() {}

    /** The folder that people are given: attune.jar, ROOT.war and what they need. */
    public static Path distribution() {
        return built("server-config/target/attune");
    }

    /** The folder of our own courses, with catalogue.json. */
    public static Path courses() {
        return built("scorm-content/target/packages");
    }

    /** The script of the tests' own learning platform, which courseware builds beside its classes. */
    public static Path testPlatform() {
        return built("modules/courseware/target/test-lms").resolve("lms.js");
    }

    /** The steps by which a database comes to this version. */
    public static Path migrations() {
        return root().resolve("modules/platform/src/main/resources/db/migration");
    }

    /** Where the unit for systemd lies that people copy. */
    public static Path unit() {
        return root().resolve("server-config/examples/attune.service");
    }

    /** Where the platform's tests were built: they have the process that is there to be killed. */
    public static Path testsOfPlatform() {
        return built("modules/platform/target/test-classes");
    }

    /** A place for what a run leaves behind: data folders, logs, pictures. */
    public static Path scratch() {
        return root().resolve("modules/acceptance/target");
    }

    private static Path built(String path) {
        Path folder = root().resolve(path);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("There is no " + folder + ": build it first (mvn package)");
        }
        return folder;
    }

    /** Given by Maven; in an editor the working folder is this module or the root. */
    private static Path root() {
        Path given = Path.of(System.getProperty("attune.root", "")).toAbsolutePath();
        return Files.isDirectory(given.resolve("modules"))
                ? given
                : given.getParent().getParent();
    }
}
