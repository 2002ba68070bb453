package org.attune.web.page;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Files that come in a form. */
final class Files {
    private Files() {}

    /** The bytes of a file; none when nobody chose one. */
    static byte[] bytes(@Nullable Part file) {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it is called, without the folder that old browsers tell. */
    static String name(@Nullable Part file) {
        String name = file == null ? null : file.getSubmittedFileName();
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
