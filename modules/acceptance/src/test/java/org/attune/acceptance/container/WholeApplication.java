package org.attune.acceptance.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.attune.acceptance.Product;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Every in-container test runs in the same application: the real ROOT.war with all such tests in it. */
public final class WholeApplication implements DeploymentScenarioGenerator {

    @Override
    public List<DeploymentDescription> generate(TestClass test) {
        WebArchive application = ShrinkWrap.createFromZipFile(
                WebArchive.class, Product.distribution().resolve("ROOT.war").toFile());
        addFeatureTests(application);
        application.addAsLibraries(
                jarOf(Assertions.class).toFile(),
                jarOf(net.bytebuddy.ByteBuddy.class).toFile());
        return List.of(new DeploymentDescription("attune", application));
    }

    /** All classes of the features' packages; the inspector's own need a browser, not a server. */
    private static void addFeatureTests(WebArchive application) {
        Path classes = jarOf(WholeApplication.class);
        Path inspector = classes.resolve("org/attune/acceptance");
        try (Stream<Path> files = Files.walk(classes.resolve("org/attune"))) {
            files.filter(file -> file.toString().endsWith(".class") && !file.startsWith(inspector))
                    .forEach(file ->
                            application.addAsWebInfResource(file.toFile(), "classes/" + classes.relativize(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
