package org.attune.web.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.attune.web.page.Assets;

/** A page of this package that is written without Faces. */
final class PlainPage {
    private PlainPage() {}

    /** The page with its style and its footer, which opens beside it; other places in braces are the caller's to fill. */
    static String of(String name, Assets assets) throws IOException {
        return read(name)
                .replace("{footer}", read("footer.html"))
                .replace("{root}", escaped(assets.getRoot()))
                .replace("{style}", escaped(assets.url("attune.css")));
    }

    private static String read(String name) throws IOException {
        try (InputStream page = PlainPage.class.getResourceAsStream(name)) {
            if (page == null) {
                throw new IllegalStateException("The build left no " + name);
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("{", "&#123;");
    }
}
