package org.attune.acceptance.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.attune.acceptance.Await;
import org.attune.acceptance.Product;
import org.attune.shared.TestDoor;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Every in-container test runs in the same application: the real ROOT.war with all such tests in it. */
public final class WholeApplication implements DeploymentScenarioGenerator {
    private static final String TEST_DOOR = """
            <filter>
              <filter-name>test-door</filter-name>
              <filter-class>%s</filter-class>
            </filter>
            <filter-mapping>
              <filter-name>test-door</filter-name>
              <url-pattern>%s</url-pattern>
            </filter-mapping>
            """.formatted(TestDoor.class.getName(), TestDoor.RUNNER);

    @Override
    public List<DeploymentDescription> generate(TestClass test) {
        WebArchive application = ShrinkWrap.createFromZipFile(
                WebArchive.class, Product.distribution().resolve("ROOT.war").toFile());
        addFeatureTests(application);
        application.addClass(Await.class);
        openTestDoor(application);
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

    /** The first filter of all. */
    private static void openTestDoor(WebArchive application) {
        String descriptor = "WEB-INF/web.xml";
        try (InputStream in = application.get(descriptor).getAsset().openStream()) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int first = xml.indexOf("<filter>");
            if (first < 0) {
                throw new IllegalStateException("No filter in " + descriptor);
            }
            application.setWebXML(new StringAsset(xml.substring(0, first) + TEST_DOOR + xml.substring(first)));
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
