package org.attune.acceptance;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where the platform answers, read from the application as it was built: what is added is found. */
final class Routes {
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String CLASS = ".class";

    private Routes() {}

    /** Pages and whatever else has an address of its own. */
    static List<String> all() {
        List<String> all = new ArrayList<>(pages());
        all.addAll(servlets());
        return all;
    }

    static List<String> pages() {
        return entries(name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF/")).stream()
                .map(name -> "/" + name.substring(0, name.length() - ".xhtml".length()))
                .toList();
    }

    static List<String> assets() {
        return entries(name -> name.startsWith("assets/") && !name.endsWith("/")).stream()
                .map(name -> "/" + name)
                .toList();
    }

    static List<String> servlets() {
        List<String> found = new ArrayList<>();
        try (URLClassLoader application = new URLClassLoader(
                new URL[] {URI.create("jar:" + war().toUri() + "!/" + CLASSES).toURL()},
                Routes.class.getClassLoader())) {
            for (String entry : entries(name -> name.startsWith(CLASSES + "org/attune/web/") && name.endsWith(CLASS))) {
                String name = entry.substring(CLASSES.length(), entry.length() - CLASS.length())
                        .replace('/', '.');
                WebServlet servlet = Class.forName(name, false, application).getAnnotation(WebServlet.class);
                if (servlet != null) {
                    Arrays.stream(servlet.value())
                            .map(each -> each.replace("*", "nobody.ics"))
                            .forEach(found::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<String> entries(Predicate<String> wanted) {
        try (ZipFile file = new ZipFile(war().toFile())) {
            return file.stream().map(ZipEntry::getName).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path war() {
        return Product.distribution().resolve("ROOT.war");
    }
}
